import type { Limits } from '../../document/limits.ts';
import type { scenarioProblems as en } from '../en/scenario-problems.ts';
import { isKl, listNames, say, SPAN } from '../problems.ts';
import { locale } from './locale.ts';

/** "Mente du …?", eller hvad der er at vælge imellem. */
export function meant(nearest: string | null, known: readonly string[] = []): string {
  if (nearest === 'years') return 'Mente du years, antallet af år?';
  if (nearest !== null) return `Mente du ${nearest}?`;
  return known.length > 0 ? `Muligheder: ${listNames(known)}.` : 'Kontrollér stavemåden.';
}

/** Hvordan man får et prisindeks, der ikke er indbygget. */
export function ownIndex(file: string): string {
  return `Lav en fil med interv-cost init --index ${file}, skriv indeksets tal i den, og angiv den i scenariet: price_index: ${file}`;
}

function between({ least, most, above = false }: Limits, percent: boolean): string {
  const isYear = least >= 1000 && most <= 9999;
  const write = (value: number) => (percent ? locale.share(value) : isYear ? String(value) : locale.plain(value));
  return above ? `over ${write(least)} og højst ${write(most)}` : `fra ${write(least)} til ${write(most)}`;
}

/** De danske ord for det, der kan være galt med et scenaries værdier. */
export const scenarioProblems: typeof en = {
  unknown_key: ({ key, nearest, known }) => {
    if (key === '') return say('der mangler en nøgle før kolonet', meant(nearest, known));
    // Sådan en nøgle er resten af en tekst, som et komma har skåret over.
    const comma =
      nearest === null && /\s/u.test(key)
        ? 'Et komma inden for { } slutter en tekst: sæt teksten i anførselstegn. '
        : '';
    return say(`nøglen ${key} kendes ikke`, `${comma}${meant(nearest, known)}`);
  },
  missing_key: ({ key }) => say(`${key}: mangler`, `Tilføj ${key}: her.`),
  expected_map: () =>
    say(
      'her skal der stå linjer af formen navn: værdi',
      'Skriv hver på sin egen linje, indrykket og med mellemrum efter kolonet.',
    ),
  expected_list: ({ key, found }) => {
    const right =
      key === 'funding'
        ? `Skriv funding: [{ name: Tilskud, amount: ${found === '' ? '100000' : found}, year: 1 }], eller giv hvert tilskud sin egen linje med - foran.`
        : found === ''
          ? 'Skriv - foran hver del, også hvis der kun er én.'
          : `Skriv ${key}: [${found}], eller giv hver værdi sin egen linje med - foran.`;
    return say('her skal der stå en liste', right);
  },
  empty_list: () => say('her er der angivet for få værdier', 'Tilføj det, der mangler, eller fjern nøglen helt.'),
  expected_text: () =>
    say('her skal der stå en tekst', 'Sæt teksten i anførselstegn, hvis den ligner et tal eller indeholder #.'),
  text_too_long: ({ found, most }) =>
    say(`teksten har ${locale.plain(found)} tegn, og det er flere end ${locale.plain(most)}`, 'Gør den kortere.'),
  empty_text: () => say('teksten er tom', 'Skriv noget, eller fjern nøglen.'),
  control_character: () => say('teksten indeholder et tegn, der ikke kan ses (et styretegn)', 'Skriv teksten forfra.'),
  expected_boolean: () => say('her skal der svares ja eller nej', 'Skriv true for ja eller false for nej.'),
  not_one_of: ({ found, nearest, known }) =>
    say(found === '' ? 'her mangler der noget' : `${found} kan ikke bruges her`, meant(nearest, known)),
  bad_id: ({ found }) =>
    /^\d+$/u.test(found)
      ? say(`${found} er ikke et årstal`, 'Skriv fire cifre. (Et decimalkomma inden for { } deler et tal i to.)')
      : say(
          `${found} kan ikke bruges som navn`,
          'Brug små bogstaver (a–z), cifre og _; det første tegn skal være et bogstav.',
        ),

  expected_number: ({ found, quoted }) => {
    if (found === '') return say('her mangler et tal', 'Skriv et tal.');
    if (quoted) return say(`${found} står som tekst`, 'Fjern anførselstegnene.');
    const [, first, last] = SPAN.exec(found) ?? [];
    if (first !== undefined && last !== undefined) {
      const years = Math.max(1, Number(last) - Number(first) + 1);
      return say(
        `${found} er ikke ét år`,
        `Flere år skrives first_year: ${first} og years: ${String(years)}; skriv ellers ét år.`,
      );
    }
    return say(
      `${found} er ikke et tal`,
      'Skriv kun cifre, med punktum før decimaler og uden enhed og mellemrum, fx 36250.50.',
    );
  },
  not_finite: ({ found }) => say(`${found} kan ikke bruges i en beregning`, 'Skriv et tal.'),
  not_whole: ({ found }) => say(`${found} er ikke et helt tal`, 'Skriv et helt tal.'),
  out_of_range: ({ found, limits, percent }) =>
    say(`${found} er uden for det tilladte interval`, `Angiv en værdi ${between(limits, percent)}.`),
  danish_thousands: ({ found, right, other }) =>
    say(
      `${found} kan læses på to måder: i YAML er punktum decimaltegn, ikke tusindtalsskilletegn`,
      other === null ? `Skriv ${right}.` : `Skriv ${right} eller, hvis der er tale om decimaler, ${other}.`,
    ),
  decimal_comma: ({ found, right }) => say(`${found} er skrevet med decimalkomma`, `Skriv ${right}.`),
  expected_share: ({ found }) =>
    say(found === '' ? 'her mangler en andel' : `${found} er ikke en andel`, 'Skriv den som 15% eller 0.15.'),
  share_without_percent: ({ found }) =>
    say(
      `${found} er ikke en andel: uden procenttegn skal tallet være under 1`,
      found === '1' ? 'Skriv 100% for alle, eller 1% for én procent.' : `Skriv ${found}%, hvis det er procent.`,
    ),
  split_decimal_comma: ({ read, meant: guess, write }) =>
    say(
      `kommaerne kan læses på to måder: som ${read} eller som ${guess}`,
      `Et decimalkomma deler et tal i to her. Skriv ${write.join(' eller ')}.`,
    ),
  mixed_shares: () =>
    say(
      'listen blander tal med og uden procenttegn',
      'Skriv alle med procenttegn eller alle uden: [10%, 15%] eller [0.1, 0.15].',
    ),
  too_near_zero: ({ found, least }) =>
    say(
      `${found} er for tæt på 0: det mindste tal, der regnes med, er ${String(least)}`,
      'Skriv 0 eller et større tal.',
    ),
  too_many_items: ({ found, most }) =>
    say(
      `her er ${locale.plain(found)}, og der kan højst være ${locale.plain(most)}`,
      'Fjern nogle, eller del scenariet i flere.',
    ),
  scenario_too_large: ({ of, most }) =>
    say(
      `fra og med denne er ${of === 'lines' ? 'inputs og omkostningslinjer' : 'tal og navne i formlerne'} gange år flere end ${locale.plain(most)}`,
      `Tag færre år med,${of === 'lines' ? '' : ' afkort formlerne,'} eller del scenariet i flere.`,
    ),
  needless_zero: ({ found, right }) =>
    say(`${found} begynder med et overflødigt nul`, `Skriv ${right} – eller hele tallet, hvis et komma har delt det.`),
  comma_in_braces: ({ found, right, other, line }) => {
    const quoted = found.endsWith('%') ? ` eller anførselstegn: "${found}"` : '';
    const either = other === null ? `punktum${quoted}` : `${right} – eller ${other}, hvis kommaet står foran decimaler`;
    return say(
      `inden for { } slutter en værdi ved et komma, så ${found} bliver delt i to`,
      `Skriv ${either}. Rettet: ${line ?? right}`,
    );
  },
  by_year_length: ({ found, years }) => {
    const values = (count: number) => (count === 1 ? '1 værdi' : `${String(count)} værdier`);
    const comma = found > years ? ' (Et decimalkomma inden for [ ] deler et tal i to.)' : '';
    return say(
      `listen har ${values(found)}, men scenariet har ${String(years)} år`,
      `Angiv ${values(years)} eller ét tal i stedet for listen; years: angiver antallet af år.${comma}`,
    );
  },
  not_by_year: () => say('dette kan ikke angives år for år', 'Skriv ét tal.'),

  unknown_intervention: ({ found, byUse, nearest, known }) => {
    const advice =
      byUse || nearest !== null
        ? ''
        : ` Er det et navn, du selv har valgt, så angiv indsatsen med use: ${known[0] ?? 'id'}.`;
    return say(
      found === '' ? 'indsatsen mangler' : `indsatsen ${found} findes ikke`,
      `${meant(nearest, known)}${advice}`,
    );
  },
  intervention_outside: ({ id }) =>
    say(
      `${id}: er en indsats og hører til under interventions:`,
      'Flyt den og det, den indeholder, derhen, og indryk det.',
    ),
  no_interventions: () => say('der er ingen indsatser', 'Angiv mindst én: interv-cost catalogue viser mulighederne.'),
  reserved_label: ({ label }) => say(`${label} er et af scenariets egne ord`, 'Vælg et andet navn.'),
  label_is_intervention: ({ label, use }) =>
    say(`${label} er navnet på en anden indsats end ${use}`, 'Vælg et andet navn.'),
  missing_choice: ({ choice, input, known, path }) =>
    path === null
      ? say(
          `${choice}: mangler; nøglen angiver, hvad ${input}: gælder`,
          `Tilføj ${choice}: med en af værdierne ${known.join(', ')}.`,
        )
      : say(
          `${path} er angivet for hver af ${known.join(', ')}, og dette er ét tal`,
          `Vælg en af dem: ${known.map((key) => `${path}.${key}`).join(', ')}.`,
        ),
  by_key_only: ({ input, keys }) =>
    say(
      `${input} skal angives for hver af ${keys.join(', ')}`,
      `Skriv fx ${input}: { ${keys[0] ?? ''}: 1 }; dem, du udelader, er 0.`,
    ),
  choice_beside_map: ({ choice, input }) =>
    say(
      `${choice}: er angivet, men fremgår allerede af ${input}:`,
      `Fjern ${choice}:, eller angiv ${input}: som ét tal.`,
    ),
  choice_without_number: ({ choice, input }) =>
    say(`${choice}: er angivet, men ${input}: er ikke`, `Tilføj ${input}:, eller fjern ${choice}:.`),
  unit_cost_by_key: ({ line, keys }) =>
    say(
      `${line} har en enhedsomkostning for hver af ${keys.join(', ')}`,
      `Skriv fx ${line}: { ${keys[0] ?? ''}: 1000 }.`,
    ),
  both_of: ({ inputs }) =>
    say(`både ${inputs.join(': og ')}: er angivet, så det samme ville blive talt med to gange`, 'Behold den ene.'),
  neither_of: ({ inputs }) => say(`${inputs.join(': eller ')}: mangler`, 'Angiv netop én af dem.'),
  only_with: (details) =>
    say(
      `${details.input}: har kun betydning sammen med ${details.with}:`,
      `Tilføj ${details.with}:, eller fjern ${details.input}:.`,
    ),
  unknown_line: ({ found, nearest, known }) => say(`omkostningslinjen ${found} kendes ikke`, meant(nearest, known)),
  year_outside: ({ found, first, last }) =>
    say(`år ${found} er ikke med i scenariet`, `Angiv et år fra ${String(first)} til ${String(last)}.`),
  funding_amount_or_share: () =>
    say('et tilskud har enten et beløb eller en andel', 'Skriv fx amount: 100000 eller share: 50%.'),
  funding_of_without_share: () =>
    say('of: kan kun bruges sammen med share:', 'Fjern of:, eller angiv share: i stedet for amount:.'),
  funding_year_without_amount: () =>
    say(
      'year: kan kun bruges sammen med ét beløb',
      'Fjern year:. En liste har et beløb for hvert år, og en andel regnes af hvert år.',
    ),
  price_index_needed: ({ price_year: priceYear, figure_year: figureYear, what, indices, carriedOn }) => {
    const [first, ...others] = indices;
    const line =
      carriedOn === null
        ? first === undefined
          ? 'price_index: og en fil'
          : `price_index: ${first} (eller ${[...others, ''].join(', ').replace(/, $/u, ' eller ')}en fil)`
        : `price_index: { use: ${carriedOn.index}, extend: 2.5% } (2,5 % om året efter ${String(carriedOn.last)} er et eksempel)`;
    return say(
      `tallene for ${what} er i ${String(figureYear)}-priser, men resultatet skal være i ${String(priceYear)}-priser`,
      `Tilføj ${line}, eller sæt price_year: ${String(figureYear)}.`,
    );
  },
  price_year_not_in_index: ({ year, isFigure, index, first, last }) => {
    const carryOn = `price_index: { use: ${index}, extend: 2.5% }.`;
    const advice = isFigure
      ? {
          after: `Fremskriv indekset: ${carryOn}`,
          before: 'Vælg et indeks, der går så langt tilbage, eller angiv tallet i et andet prisniveau.',
        }
      : {
          after: `Vælg et år til og med ${String(last)}, eller fremskriv indekset: ${carryOn}`,
          before: `Vælg et år fra og med ${String(first)}, eller vælg et andet indeks.`,
        };
    const what = isFigure ? ', som er tallets prisår' : '';
    return say(
      `prisindekset ${index} har intet niveau for ${String(year)}${what}: det dækker ${String(first)}–${String(last)}`,
      year > last ? advice.after : advice.before,
    );
  },
  unknown_index: ({ found, nearest, known }) =>
    isKl(found)
      ? say(`${found} er ikke indbygget`, ownIndex('kl.yaml'))
      : say(`prisindekset ${found} findes ikke`, `${meant(nearest, known)} Er det en fil, skal navnet ende på .yaml.`),

  unknown_path: ({ found, nearest }) => say(`${found} findes ikke i scenariet`, meant(nearest)),
  path_not_by_year: ({ path }) => say(`${path} har ikke en værdi for hvert år`, 'Fjern [ ].'),
  path_not_number: ({ path }) => say(`${path} er ikke et tal`, 'Angiv stien til et tal.'),
  path_year: ({ path, years }) =>
    say(`${path} har værdier for ${String(years)} år`, `Brug ${path}[1] til ${path}[${String(years)}].`),
  low_above_high: ({ low, high }) => say(`low (${low}) er større end high (${high})`, 'Byt dem om.'),
  outside_low_high: ({ key }) => say(`${key} ligger ikke mellem low og high`, `Vælg en værdi for ${key} mellem de to.`),
  no_published_range: ({ path }) => say(`der er ikke offentliggjort noget interval for ${path}`, 'Angiv low og high.'),

  too_large: ({ line }) =>
    say(`${line ?? 'summen'} bliver over 10.000.000.000.000`, 'Kontrollér de tal, som det er beregnet af.'),
  below_zero: ({ line, year }) =>
    say(
      `formlen for ${line} giver mindre end 0 i år ${String(year)}`,
      'Kontrollér inputs, eller sæt 0 som det laveste: max(0, x).',
    ),
  example_differs: ({ example, key, expected, found }) =>
    say(
      `eksemplet »${example}« giver ${key} ${found}, ikke ${expected}`,
      'Ret eksemplet eller det, som eksemplet viser.',
    ),
  division_by_zero: ({ line, year }) =>
    say(
      `formlen for ${line} dividerer med nul i år ${String(year)}`,
      'Kontrollér inputs, eller skriv max(1, x) som divisor.',
    ),
};
