import type { settings as en } from '../en/settings.ts';

/** Hvad der siges om hver nøgle i et scenarie. */
export const settings: typeof en = {
  name: {
    label: 'Navn',
    help: 'Det, scenariet hedder overalt.',
  },
  description: {
    label: 'Beskrivelse',
    help: 'Hvad der er at vide om det, under navnet.',
  },
  case_number: {
    label: 'Sagsnr.',
    help: 'Nummeret på den sag, beregningen hører til; det står øverst i alle rapporter.',
  },
  years: {
    label: 'Antal år',
    help: 'Antal år; standard 4: budgetåret og tre overslagsår.',
  },
  first_year: {
    label: 'Første år',
    asked: 'Kalenderår for år 1',
    help: 'Kalenderåret for år 1.',
  },
  price_year: {
    label: 'Prisår',
    asked: 'Resultatets prisniveau (prisår)',
    help: 'Resultatets prisniveau (prisår); standard 2017.',
  },
  price_index: {
    label: 'Prisindeks',
    help: 'Indeks for et andet prisår: cpi, state_pl, state_wages_prices eller en egen fil.',
  },
  price_growth: {
    label: 'Prisstigning',
    asked: 'Prisstigning fra år til år',
    help: 'Årlig prisstigning; standard 0: faste priser.',
  },
  overhead: {
    label: 'Overhead',
    asked: 'Overhead på løn',
    help: 'Overhead på løn; standard 20 %.',
  },
  staff_turnover: {
    label: 'Personaleomsætning',
    asked: 'Personaleomsætning pr. år',
    help: 'Andel af de uddannede medarbejdere, der fratræder om året.',
  },
  replaced_share: {
    label: 'Andel af de fratrådte, der erstattes',
    help: 'Andel af de fratrådte, der erstattes; standard 100 %.',
  },
  completion_rate: {
    label: 'Gennemførelsesandel',
    asked: 'Andel af deltagerne, der gennemfører',
    help: 'Andel af deltagerne, der gennemfører; standard 100 %.',
  },
  parents_per_family: {
    label: 'Forældre pr. familie',
    help: 'Forældre pr. familie; giver tal pr. familie.',
  },
  discount_rate: {
    label: 'Diskonteringsrente',
    help: 'Årlig diskonteringsrente til nutidsværdien; standard 0.',
  },
  municipalities: {
    label: 'Kommuner',
    asked: 'Antal (ens) kommuner',
    help: 'Antal (ens) kommuner.',
  },
  funding: {
    label: 'Finansiering',
    help: 'Tilskud og bidrag.',
  },
  budget: {
    label: 'Budget',
    asked: 'Budget: samlet for alle år eller år for år',
    help: 'Loft over nettoudgiften: ét tal for alle år tilsammen eller en liste år for år.',
  },
  catalogue: {
    label: 'Fil med en egen indsats',
    help: 'Filer med egne indsatser.',
  },
  uncertainty: {
    label: 'Usikkerhed',
    help: 'Intervaller og fordelinger, efter sti.',
  },
};
