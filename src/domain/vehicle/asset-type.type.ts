import { Field, ID, Int, ObjectType } from 'type-graphql';
import { VehicleCategory } from './vehicle.enums.ts';

/** How Ocean classes the vehicle: its label and its icon. */
@ObjectType({ description: 'How Ocean classes the vehicle: its label and its icon.', simpleResolvers: true })
export class AssetType {
  @Field(() => ID, { nullable: true, description: "Ocean's number of the asset type." })
  oceanId!: string | null;

  @Field(() => String, { nullable: true, description: 'Label shown to users.' })
  label!: string | null;

  @Field(() => String, { nullable: true, description: "Name of the icon in Ocean's library." })
  iconName!: string | null;

  @Field(() => Int, { nullable: true, description: "Rank in Ocean's lists, from the smallest." })
  position!: number | null;

  @Field(() => VehicleCategory, { nullable: true, description: 'Family of vehicles that the type belongs to.' })
  category!: VehicleCategory | null;

  @Field(() => String, {
    nullable: true,
    description: 'The word of Ocean behind category: read it when category is UNKNOWN.',
  })
  categoryRaw!: string | null;
}
