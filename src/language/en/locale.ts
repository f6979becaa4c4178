import { localeOf } from '../locale.ts';

export const locale = localeOf({
  group: ',',
  decimal: '.',
  krone: 'DKK',
  withKrone: (amount) => `DKK ${amount}`,
  withPercent: (amount) => `${amount} %`,
  and: 'and',
  csvDialect: 'rfc4180',
});
