import { openEnum } from '../open-enum.ts';
import { ConfigurationStatus, SilenceMailGroup, StockKind } from './box.enums.ts';

export const configurationStatusWords = openEnum('ConfigurationStatus', ConfigurationStatus, {
  ON_STANDBY: ConfigurationStatus.ON_STANDBY,
});

export const silenceMailGroupWords = openEnum('SilenceMailGroup', SilenceMailGroup, {
  NO_MAIL: SilenceMailGroup.NO_MAIL,
  MAIL_TO_NC: SilenceMailGroup.NC,
  MAIL_TO_NC2: SilenceMailGroup.NC2,
});

export const stockKindWords = openEnum('StockKind', StockKind, {
  UNDEFINED: StockKind.UNDEFINED,
});
