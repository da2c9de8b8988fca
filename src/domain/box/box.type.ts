import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { OceanObject } from '../node/ocean-object.ts';
import { DateTimeRange } from '../time/date-time-range.type.ts';
import { Customer, Distributor } from '../organisation/organisation.type.ts';
import { Vehicle } from '../vehicle/vehicle.type.ts';
import {
  BoxConfigurationAssignment,
  BoxType,
  HardwareRelease,
  PurchaseOrder,
  Sim,
  SoftwareVersion,
  StorageLocation,
  Supplier,
} from './box-hardware.type.ts';
import { BoxSilence } from './box-silence.type.ts';
import { StockKind } from './box.enums.ts';

/** A telematics box: the device, the vehicle that it is fitted in, and why it is silent when it is. */
@Directive('@key(fields: "id")')
@Directive('@key(fields: "oceanId")')
@ObjectType('Box', {
  description: 'A telematics box: the device, the vehicle that it is fitted in, and why it is silent when it is.',
  implements: OceanObject,
  simpleResolvers: true,
})
export class Box extends OceanObject {
  readonly nodeType = 'Box';

  @Field(() => ID, { description: "Ocean's number of the box, every digit kept." })
  override readonly oceanId!: string;

  @Field(() => String, { nullable: true, description: 'Serial number printed on the box.' })
  serialNumber?: string | null;

  @Field(() => String, { nullable: true, description: "Second serial number (sn), the manufacturer's." })
  manufacturerSerialNumber?: string | null;

  @Field(() => String, { nullable: true, description: 'IMEI of the modem, 15 digits.' })
  imei?: string | null;

  @Field(() => String, { nullable: true, description: 'Address of the box on the network (adBoi), as Ocean words it.' })
  deviceAddress?: string | null;

  @Field(() => String, { nullable: true, description: "Version of the modem's core." })
  gsmCore?: string | null;

  @Field(() => String, { nullable: true, description: 'Free comment on the box.' })
  comment?: string | null;

  @Field(() => ID, { nullable: true, description: "Ocean's number of the box's state." })
  stateId?: string | null;

  @Field(() => DateTimeRange, { nullable: true, description: 'From the first to the last day of the warranty.' })
  warranty?: DateTimeRange | null;

  @Field(() => Sim, { nullable: true, description: 'The SIM card in the box. Known of silent boxes only.' })
  sim?: Sim | null;

  @Field(() => BoxType, { nullable: true, description: 'The model of the box. Known of silent boxes only.' })
  type?: BoxType | null;

  @Field(() => Customer, {
    nullable: true,
    description: 'The company that the box belongs to. Known of silent boxes only.',
  })
  customer?: Customer | null;

  @Field(() => ID, {
    nullable: true,
    description: "Ocean's number of the detailed record of the box; its own number is oceanId.",
  })
  detailId?: string | null;

  @Field(() => BoxConfigurationAssignment, {
    nullable: true,
    description: 'Configuration that the box was given last. Known of silent boxes only.',
  })
  configurationAssignment?: BoxConfigurationAssignment | null;

  @Field(() => PurchaseOrder, {
    nullable: true,
    description: 'The order that the box was bought with. Known of silent boxes only.',
  })
  order?: PurchaseOrder | null;

  @Field(() => StorageLocation, {
    nullable: true,
    description: 'Where the box is kept when it is in no vehicle. Known of silent boxes only.',
  })
  storageLocation?: StorageLocation | null;

  @Field(() => Distributor, {
    nullable: true,
    description: 'The reseller who supports the box. Known of silent boxes only.',
  })
  distributor?: Distributor | null;

  @Field(() => Supplier, { nullable: true, description: 'Who made or supplied the box. Known of silent boxes only.' })
  supplier?: Supplier | null;

  @Field(() => HardwareRelease, { nullable: true, description: 'Hardware revision. Known of silent boxes only.' })
  hardwareRelease?: HardwareRelease | null;

  @Field(() => SoftwareVersion, { nullable: true, description: 'Firmware. Known of silent boxes only.' })
  softwareVersion?: SoftwareVersion | null;

  @Field(() => StockKind, {
    nullable: true,
    description: 'The stock that the box is counted in. Known of silent boxes only.',
  })
  stock?: StockKind | null;

  @Field(() => String, {
    nullable: true,
    description: 'The word of Ocean behind stock: read it when stock is UNKNOWN.',
  })
  stockRaw?: string | null;

  @Field(() => BoxSilence, {
    nullable: true,
    description: 'What makes the box non-communicating; null: this box communicates.',
  })
  silence?: BoxSilence | null;

  @Field(() => Vehicle, { nullable: true, description: 'The vehicle that the box is fitted in; null: in none.' })
  vehicle?: Vehicle | null;

  /** Whose places the row of a silent box shows: see `placeOwner`. No field of the graph. */
  readonly placeOwner?: string;
}
