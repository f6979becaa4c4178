import { localeOf } from '../locale.ts';

export const locale = localeOf({
  group: '.',
  decimal: ',',
  krone: 'kr.',
  withKrone: (amount) => `${amount} kr.`,
  withPercent: (amount) => `${amount} %`,
  and: 'og',
  csvDialect: 'danish-excel',
});
