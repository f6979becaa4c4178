/**
 * Danish words and common names that people write where a key, a choice or a name is wanted. They are read, to name the
 * right word, and never shown: files have one spelling.
 */
const TRANSLATIONS: Readonly<Record<string, readonly string[]>> = {
  // A scenario
  navn: ['name'],
  titel: ['name', 'title'],
  beskrivelse: ['description'],
  sagsnr: ['case_number'],
  sagsnummer: ['case_number'],
  journalnummer: ['case_number'],
  aar: ['years', 'year'],
  antal_aar: ['years'],
  last_year: ['years'],
  sidste_aar: ['years'],
  slutaar: ['years'],
  foerste_aar: ['first_year'],
  startaar: ['first_year'],
  prisaar: ['price_year'],
  prisniveau: ['price_year'],
  prisindeks: ['price_index'],
  indeks: ['price_index'],
  fremskrivning: ['extend', 'price_index.extend'],
  fremskrivningssats: ['extend', 'price_index.extend'],
  fremskrivningssats_for_prisindekset: ['price_index.extend'],
  prisstigning: ['price_growth'],
  prisudvikling: ['price_growth'],
  inflation: ['price_growth'],
  personaleomsaetning: ['staff_turnover'],
  medarbejderomsaetning: ['staff_turnover'],
  erstattet_andel: ['replaced_share'],
  andel_af_de_fratraadte_der_erstattes: ['replaced_share'],
  gennemfoerelse: ['completion_rate', 'delivery'],
  gennemfoerelsesandel: ['completion_rate'],
  gennemfoerelsesprocent: ['completion_rate'],
  foraeldre_pr_familie: ['parents_per_family'],
  diskonteringsrente: ['discount_rate'],
  kalkulationsrente: ['discount_rate'],
  kommuner: ['municipalities'],
  antal_kommuner: ['municipalities'],
  tilskud: ['funding'],
  finansiering: ['funding'],
  medfinansiering: ['funding'],
  indtaegter: ['funding'],
  grants: ['funding'],
  budgetramme: ['budget'],
  ramme: ['budget'],
  katalog: ['catalogue'],
  usikkerhed: ['uncertainty'],
  indsats: ['interventions', 'use'],
  indsatser: ['interventions'],
  // An entry and a grant
  brug: ['use'],
  deltager: ['participants'],
  deltagere: ['participants'],
  nye_deltagere: ['participants'],
  foraeldre: ['participants'],
  deltagere_pr_kursus: ['participants_per_course'],
  deltagere_pr_hold: ['participants_per_course'],
  medarbejdere: ['trained_staff'],
  praktikere: ['trained_staff'],
  personale: ['trained_staff'],
  uddannede: ['trained_staff'],
  uddannede_medarbejdere: ['trained_staff'],
  uddannede_praktikere: ['trained_staff'],
  kurser: ['courses', 'course'],
  kursus: ['courses', 'course'],
  hold: ['courses'],
  steder: ['sites'],
  partnerskaber: ['partnerships'],
  boernepasning: ['childcare_per_participant', 'childcare'],
  niveau: ['tier'],
  uddannelse: ['training'],
  gruppe: ['group'],
  enhedsomkostning: ['unit_costs', 'unit_cost'],
  enhedsomkostninger: ['unit_costs'],
  enhedspris: ['unit_costs', 'unit_cost'],
  enhedspriser: ['unit_costs'],
  beloeb: ['amount'],
  andel: ['share'],
  andel_af: ['of'],
  af: ['of'],
  loenandel: ['wage_share'],
  heri_overhead: ['overhead_included'],
  // Phases, and other figures of a result
  etablering: ['establishment'],
  genuddannelse: ['replacement'],
  afloesere: ['replacement'],
  uddannelse_af_afloesere: ['replacement'],
  genuddannelse_ved_personaleomsaetning: ['replacement'],
  drift: ['operating'],
  offentlige_ydelser: ['public_services'],
  i_alt: ['total'],
  ialt: ['total'],
  total_cost: ['total'],
  omkostninger_i_alt: ['total'],
  overhead_der_hviler_paa_antagne_loenandele: ['overhead_assumed'],
  netto: ['net'],
  nettoudgift: ['net'],
  nutidsvaerdi: ['present_value'],
  nutidsvaerdi_efter_finansiering: ['net_present_value'],
  aarlig_aekvivalent_omkostning: ['equivalent_annual_cost'],
  aarlig_aekvivalent_omkostning_efter_finansiering: ['net_equivalent_annual_cost'],
  gennemfoerere: ['completers'],
  familier: ['families'],
  omkostning_pr_deltager: ['cost_per_participant'],
  pr_deltager: ['cost_per_participant'],
  driftsomkostning_pr_deltager: ['operating_cost_per_participant'],
  omkostning_til_genuddannelse_pr_deltager: ['replacement_cost_per_participant'],
  genuddannelse_pr_deltager: ['replacement_cost_per_participant'],
  uddannelse_af_afloesere_pr_deltager: ['replacement_cost_per_participant'],
  afloesere_pr_deltager: ['replacement_cost_per_participant'],
  overhead_paa_skoennede_loenandele: ['overhead_assumed'],
  omkostning_pr_gennemfoerer: ['cost_per_completer'],
  omkostning_pr_familie: ['cost_per_family'],
  budget_minus_nettoudgift: ['headroom'],
  budget_minus_nettoudgift_i_det_vaerste_aar: ['least_headroom'],
  // Ranges
  lav: ['low'],
  hoej: ['high'],
  minimum: ['low'],
  maksimum: ['high'],
  middel: ['mean'],
  gennemsnit: ['mean'],
  fordeling: ['distribution'],
  // The catalogue
  foraeldrekurser: ['parent_courses'],
  terapeutisk_bistand: ['therapeutic_support'],
  triple_p: ['stepping_stones'],
  pl: ['state_pl'],
  pl_indeks: ['state_pl'],
  pris_og_loenindeks: ['state_pl'],
  forbrugerprisindeks: ['cpi'],
  forbrugerprisindekset: ['cpi'],
};

/** A word as it stands in the table: in small letters, with æ, ø and å as people without these keys write them. */
function plain(word: string): string {
  return word
    .toLowerCase()
    .normalize('NFC')
    .replaceAll('æ', 'ae')
    .replaceAll('ø', 'oe')
    .replaceAll('å', 'aa')
    .replaceAll(/[\s_,-]+/gu, '_');
}

function meaningsOf(word: string): readonly string[] {
  const key = plain(word);
  return Object.hasOwn(TRANSLATIONS, key) ? (TRANSLATIONS[key] as readonly string[]) : [];
}

/** The known word that a word of another language stands for, also step by step of a path; null if there is none. */
export function translated(word: string, known: readonly string[]): string | null {
  const whole = meaningsOf(word.replaceAll('.', '')).find((each) => known.includes(each));
  if (whole !== undefined || !word.includes('.')) return whole ?? null;
  const steps = word.split('.').map((step) => [step, ...meaningsOf(step)]);
  if (steps.every(({ length }) => length === 1)) return null;
  const fits = (path: string) => {
    const names = path.split('.');
    return names.length === steps.length && names.every((name, index) => steps[index]?.includes(name));
  };
  return known.find(fits) ?? null;
}
