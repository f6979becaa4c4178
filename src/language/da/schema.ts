import type { schema as en } from '../en/schema.ts';

/** Hvad en editor får at vide om et scenarie ud over indstillingerne. */
export const schema: typeof en = {
  interventions: 'En indsats ved sit id eller et navn efter eget valg med `use`.',
  unitCosts: 'Egne enhedsomkostninger i kroner, linje for linje.',
  figure: {
    amount: 'Kroner pr. enhed.',
    price_year: 'Standard: scenariets.',
    wage_share: 'Standard: linjens.',
    overhead_included: 'Standard: scenariets.',
  },
  funding: {
    amount: 'Kroner: hvert år, i det angivne år eller en liste år for år.',
    year: 'Beløbets år: 1, 2, … eller kalenderåret, hvis first_year er angivet.',
    share: 'Andel af hvert års omkostning.',
  },
};
