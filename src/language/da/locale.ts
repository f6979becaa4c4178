import { localeOf } from '../locale.ts';

export const locale = localeOf({
  otherNames: ['dansk', 'danish', 'dk'],
  group: '.',
  decimal: ',',
  krone: 'kr.',
  withKrone: (amount) => `${amount} kr.`,
  withPercent: (amount) => `${amount} %`,
  and: 'og',
  csvDialect: 'danish-excel',
});
