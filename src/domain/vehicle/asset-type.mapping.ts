import type { Wire } from '../../ocean/wire.ts';
import { id, int, text } from '../wire-values.ts';
import { vehicleCategoryWords } from './enums.mapping.ts';
import type { AssetType } from './asset-type.type.ts';

export function toAssetType(wire: Wire['TypeAsset']): AssetType {
  return {
    oceanId: id(wire.id),
    label: text(wire.libelle),
    iconName: text(wire.nomIcone),
    position: int(wire.ordre),
    category: vehicleCategoryWords.read(wire.categorie),
    categoryRaw: text(wire.categorie),
  };
}
