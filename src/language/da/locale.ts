import { localeOf } from '../locale.ts';

export const locale = localeOf({
  group: '.',
  decimal: ',',
  krone: 'kr.',
  withKrone: (amount) => `${amount} kr.`,
  and: 'og',
  csvDialect: 'danish-excel',
});
