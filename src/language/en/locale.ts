import { localeOf } from '../locale.ts';

export const locale = localeOf({
  otherNames: ['english', 'engelsk', 'gb', 'uk', 'us'],
  group: ',',
  decimal: '.',
  krone: 'DKK',
  withKrone: (amount) => `DKK ${amount}`,
  withPercent: (amount) => `${amount} %`,
  and: 'and',
  csvDialect: 'rfc4180',
});
