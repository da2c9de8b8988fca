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

/** A telematics box: the device, its vehicle, and its silence if it does not communicate. */
@Directive('@key(fields: "id")')
@Directive('@key(fields: "oceanId")')
@ObjectType('Box', {
  description: 'A telematics box: the device, its vehicle, and its silence if it does not communicate.',
  implements: OceanObject,
  simpleResolvers: true,
})
export class Box extends OceanObject {
  readonly nodeType = 'Box';

  @Field(() => ID, { description: 'Ocean id of the box: an int64, as text.' })
  override readonly oceanId!: string;

  @Field(() => String, { nullable: true, description: 'Serial number printed on the box.' })
  serialNumber?: string | null;

  @Field(() => String, { nullable: true, description: 'Serial number of the manufacturer.' })
  manufacturerSerialNumber?: string | null;

  @Field(() => String, { nullable: true, description: 'IMEI of the modem, 15 digits.' })
  imei?: string | null;

  @Field(() => String, { nullable: true, description: 'Network address of the box (adBoi), as Ocean sends it.' })
  deviceAddress?: string | null;

  @Field(() => String, { nullable: true, description: "Version of the modem's core." })
  gsmCore?: string | null;

  @Field(() => String, { nullable: true, description: 'Free comment on the box.' })
  comment?: string | null;

  @Field(() => ID, { nullable: true, description: "Ocean id of the box's state." })
  stateId?: string | null;

  @Field(() => DateTimeRange, {
    nullable: true,
    description: 'Warranty, from its first to its last day; null when neither is known.',
  })
  warranty?: DateTimeRange | null;

  @Field(() => Sim, { nullable: true, description: 'The SIM card in the box. Null for boxes that communicate.' })
  sim?: Sim | null;

  @Field(() => BoxType, { nullable: true, description: 'The model of the box. Null for boxes that communicate.' })
  type?: BoxType | null;

  @Field(() => Customer, {
    nullable: true,
    description: 'The company that the box belongs to. Null for boxes that communicate.',
  })
  customer?: Customer | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Ocean id of the detailed record of the box; the box’s own id is `oceanId`.',
  })
  detailId?: string | null;

  @Field(() => BoxConfigurationAssignment, {
    nullable: true,
    description: 'Configuration assigned last. Null for boxes that communicate.',
  })
  configurationAssignment?: BoxConfigurationAssignment | null;

  @Field(() => PurchaseOrder, {
    nullable: true,
    description: 'The order that the box was bought with. Null for boxes that communicate.',
  })
  order?: PurchaseOrder | null;

  @Field(() => StorageLocation, {
    nullable: true,
    description: 'Storage location of a box that is in no vehicle. Null for boxes that communicate.',
  })
  storageLocation?: StorageLocation | null;

  @Field(() => Distributor, {
    nullable: true,
    description: 'The reseller who supports the box. Null for boxes that communicate.',
  })
  distributor?: Distributor | null;

  @Field(() => Supplier, {
    nullable: true,
    description: 'Manufacturer or supplier of the box. Null for boxes that communicate.',
  })
  supplier?: Supplier | null;

  @Field(() => HardwareRelease, { nullable: true, description: 'Hardware revision. Null for boxes that communicate.' })
  hardwareRelease?: HardwareRelease | null;

  @Field(() => SoftwareVersion, { nullable: true, description: 'Firmware. Null for boxes that communicate.' })
  softwareVersion?: SoftwareVersion | null;

  @Field(() => StockKind, {
    nullable: true,
    description: 'The stock that the box is counted in. Null for boxes that communicate.',
  })
  stock?: StockKind | null;

  @Field(() => String, {
    nullable: true,
    description: 'Raw value of `stock`, as Ocean sends it: read it when `stock` is UNKNOWN.',
  })
  stockRaw?: string | null;

  @Field(() => BoxSilence, {
    nullable: true,
    description: 'Silence of the box; null for a box that communicates.',
  })
  silence?: BoxSilence | null;

  @Field(() => Vehicle, {
    nullable: true,
    description: 'The vehicle that the box is fitted in; null when it is in none.',
  })
  vehicle?: Vehicle | null;

  /** Vehicle whose places the row of a silent box shows: see `placeOwner`. Not a field of the graph. */
  readonly placeOwner?: string;
}
