import type { Limits } from '../../document/values.ts';
import { formatPlain, formatShare } from '../numbers.ts';
import { listNames, type Advice, type ProblemWords } from '../problems.ts';

function say(wrong: string, right: string): Advice {
  return { wrong, right };
}

/** "Mente du …?", eller hvad der er at vælge imellem. */
function meant(nearest: string | null, known: readonly string[] = []): string {
  if (nearest !== null) return `Mente du ${nearest}?`;
  return known.length > 0 ? `Mulige her: ${listNames(known)}.` : 'Kontrollér stavemåden.';
}

function between({ least, most, above = false }: Limits, percent: boolean): string {
  const write = (value: number) => (percent ? formatShare(value, 'da') : formatPlain(value, 'da'));
  return above ? `over ${write(least)} og højst ${write(most)}` : `fra ${write(least)} til ${write(most)}`;
}

/** YAML-læserens regler på dansk; den skriver selv på engelsk. */
const YAML_RULES: Readonly<Record<string, string>> = {
  BAD_ALIAS: 'en henvisning (*navn) er forkert skrevet',
  BAD_DQ_ESCAPE: 'tegnet efter \\ har ingen betydning; brug enkelte anførselstegn',
  BAD_INDENT: 'indrykningen passer ikke med linjerne ovenfor',
  BAD_SCALAR_START: 'teksten kan ikke begynde med dette tegn; sæt den i anførselstegn',
  BLOCK_AS_IMPLICIT_KEY: 'kun ét kolon på en linje; sæt teksten i anførselstegn',
  BLOCK_IN_FLOW: 'inden for [ ] og { } skrives alt på samme måde, med komma imellem',
  KEY_OVER_1024_CHARS: 'nøglen er alt for lang; mangler der et kolon eller et anførselstegn?',
  MISSING_CHAR: 'der mangler et tegn: kolon, komma, anførselstegn eller slutparentes',
  MULTILINE_IMPLICIT_KEY: 'nøglen fylder flere linjer; mangler der et kolon?',
  TAB_AS_INDENT: 'tabulator kan ikke bruges til indrykning; brug mellemrum',
  UNEXPECTED_TOKEN: 'dette tegn er ikke ventet her',
};

/** De danske ord for hver fejl. */
export const problems: ProblemWords = {
  file_missing: ({ file, nearest }) =>
    say(`filen ${file} findes ikke`, nearest === null ? 'Kontrollér stien.' : `Mente du ${nearest}?`),
  file_unreadable: ({ file, reason }) =>
    say(`${file} kan ikke læses (${reason})`, 'Kontrollér, at du har adgang til filen.'),
  file_directory: ({ file }) => say(`${file} er en mappe`, 'Angiv en fil i den.'),
  file_empty: () => say('filen er tom', 'Begynd med et eksempel: interv-cost init.'),
  file_too_large: ({ megabytes }) =>
    say(`filen er større end ${String(megabytes)} MB`, 'Er det en YAML-fil til dette program?'),
  file_not_utf8: () =>
    say('teksten er ikke UTF-8', 'Gem filen som UTF-8 (i Notesblok: Gem som, Kodning: UTF-8).'),
  file_loop: ({ file }) => say(`genvejene til ${file} går i ring`, 'Angiv selve filen.'),

  yaml_syntax: ({ rule, message }) =>
    say(
      `det er ikke YAML: ${YAML_RULES[rule] ?? message}`,
      'Kontrollér indrykning, kolon, parenteser og anførselstegn her og lige ovenfor.',
    ),
  yaml_duplicate_key: ({ key }) => say(`${key} står to gange`, 'Behold den ene.'),
  yaml_several_documents: () =>
    say('her begynder et dokument mere', 'Fjern linjen ---; en fil er ét scenarie.'),
  yaml_alias_unknown: ({ name }) => say(`*${name} henviser ikke til noget`, `Skriv &${name} dér, hvor værdien står.`),
  yaml_alias_cycle: ({ name }) => say(`*${name} indeholder sig selv`, 'Skriv værdien ud.'),
  yaml_too_many_values: ({ most }) =>
    say(
      `der er flere end ${formatPlain(most, 'da')} værdier`,
      'Kontrollér henvisningerne (*navn): hver står for alt det, den henviser til.',
    ),
  yaml_too_deep: ({ most }) =>
    say(`værdier ligger mere end ${String(most)} niveauer inde i hinanden`, 'Kontrollér parenteser og indrykning.'),
  yaml_tag: ({ tag }) => say(`mærket ${tag} har ingen betydning her`, 'Fjern det, eller sæt teksten i anførselstegn.'),
  yaml_key_not_text: () => say('en nøgle skal være et ord', 'Skriv nøgle: værdi.'),

  unknown_key: ({ key, nearest, known }) => say(`${key} findes ikke her`, meant(nearest, known)),
  missing_key: ({ key }) => say(`${key} mangler`, `Tilføj ${key}: her.`),
  expected_map: () => say('her ventes nøgler med værdier', 'Skriv nøgle: værdi på indrykkede linjer nedenunder.'),
  expected_list: () => say('her ventes en liste', 'Skriv [a, b], eller en linje med - for hver.'),
  empty_list: () => say('listen er tom', 'Angiv mindst én.'),
  expected_text: () => say('her ventes tekst', 'Sæt den i anførselstegn, hvis den ligner et tal.'),
  empty_text: () => say('teksten er tom', 'Skriv noget.'),
  control_character: () => say('teksten indeholder et styretegn', 'Fjern det.'),
  expected_boolean: () => say('her ventes ja eller nej', 'Skriv true eller false.'),
  not_one_of: ({ found, nearest, known }) => say(`${found} findes ikke her`, meant(nearest, known)),
  bad_id: ({ found }) =>
    say(`${found} kan ikke bruges som navn`, 'Brug små bogstaver a–z, cifre og _, med et bogstav først.'),

  expected_number: ({ found }) =>
    found === ''
      ? say('her mangler et tal', 'Skriv et tal.')
      : say(`${found} er ikke et tal`, 'Skriv kun cifre, uden anførselstegn, enheder og mellemrum.'),
  not_finite: ({ found }) => say(`${found} er ikke et tal, der kan regnes med`, 'Skriv et tal.'),
  not_whole: ({ found }) => say(`${found} er ikke et helt tal`, 'Det er noget, der tælles: skriv et helt tal.'),
  out_of_range: ({ found, limits, percent }) =>
    say(`${found} ligger uden for det mulige`, `Angiv en værdi ${between(limits, percent)}.`),
  danish_thousands: ({ found }) => {
    const digits = found.replaceAll('.', '').replace(',', '.');
    const decimals = found.split('.').length === 2 && !found.includes(',');
    const other = decimals ? `, eller ${found.replace(/0+$/u, '')}, hvis punktummet er et decimaltegn` : '';
    return say(
      `${found} kan læses på to måder: i YAML er punktum decimaltegn, ikke tusindtalsskilletegn`,
      `Skriv ${digits}${other}.`,
    );
  },
  decimal_comma: ({ found, right }) => say(`${found} har decimalkomma; her bruges punktum`, `Skriv ${right}.`),
  expected_share: ({ found }) =>
    say(found === '' ? 'her mangler en andel' : `${found} er ikke en andel`, 'Skriv den som 15% eller 0.15.'),
  share_without_percent: ({ found }) =>
    say(`${found} er ikke en andel: uden procenttegn skal tallet være under 1`, `Skriv ${found}%, hvis det er procent.`),
  split_decimal_comma: () =>
    say(
      'listen blander tal med og uden procenttegn: et decimalkomma inden for [ ] deler tallet i to',
      "Skriv 12.5%, eller sæt hver værdi i anførselstegn: ['12,5%', '15%'].",
    ),
  by_year_length: ({ found, years }) =>
    say(
      `listen har ${String(found)} ${found === 1 ? 'værdi' : 'værdier'}, og der er ${String(years)} år`,
      `Angiv ${String(years)} værdier, eller ét tal for alle år. (Et decimalkomma inden for [ ] deler et tal i to.)`,
    ),
  not_by_year: () => say('dette kan ikke angives år for år', 'Skriv ét tal.'),

  unknown_intervention: ({ found, nearest, known }) =>
    say(
      `indsatsen ${found} findes ikke`,
      `${meant(nearest, known)} Under et navn, du selv vælger, angives indsatsen med use: ${known[0] ?? 'id'}.`,
    ),
  no_interventions: () => say('der er ingen indsatser', 'Angiv mindst én: interv-cost catalogue viser dem.'),
  reserved_label: ({ label }) => say(`${label} er et af scenariets egne ord`, 'Vælg et andet navn.'),
  label_is_intervention: ({ label, use }) =>
    say(`${label} er navnet på en anden indsats end ${use}`, 'Vælg et andet navn.'),
  missing_choice: ({ choice, input, known }) =>
    say(`${input} er ét tal, og ${choice} siger ikke hvilken slags`, `Tilføj ${choice}: ${known.join(' | ')}.`),
  by_key_only: ({ input, keys }) =>
    say(`${input} angives for hver af ${keys.join(', ')}`, `Skriv ${input}: { ${keys[0] ?? ''}: 1 }; de udeladte er 0.`),
  choice_beside_map: ({ choice, input }) =>
    say(`${choice} står ved siden af ${input}, der allerede siger det`, `Fjern ${choice}, eller angiv ${input} som ét tal.`),
  choice_without_number: ({ choice, input }) =>
    say(`${choice} siger hvilken slags, men ${input} er ikke angivet`, `Tilføj ${input}, eller fjern ${choice}.`),
  unit_cost_by_key: ({ line, keys }) =>
    say(`${line} har en enhedsomkostning for hver af ${keys.join(', ')}`, `Skriv ${line}: { ${keys[0] ?? ''}: 1000 }.`),
  both_of: ({ inputs }) =>
    say(`både ${inputs.join(' og ')} er angivet: de samme personer ville tælle to gange`, 'Behold den ene.'),
  neither_of: ({ inputs }) => say(`en af ${inputs.join(', ')} mangler`, `Angiv netop én: ${inputs.join(' eller ')}.`),
  only_with: (details) =>
    say(
      `${details.input} tæller kun sammen med ${details.with}`,
      `Tilføj ${details.with}, eller fjern ${details.input}.`,
    ),
  unknown_line: ({ found, nearest, known }) => say(`omkostningslinjen ${found} findes ikke`, meant(nearest, known)),
  year_outside: ({ found, first, last }) =>
    say(`året ${found} er ikke med i scenariet`, `Angiv et år fra ${String(first)} til ${String(last)}.`),
  funding_amount_or_share: () =>
    say('et tilskud har enten et beløb eller en andel', 'Skriv amount: 100000, eller share: 50%.'),
  funding_of_without_share: () => say('of hører kun til en andel', 'Fjern of, eller angiv share i stedet for amount.'),
  funding_year_without_amount: () =>
    say('year hører kun til ét beløb', 'Fjern year: en liste har allerede sine år, og en andel er af hvert år.'),
  price_index_needed: (details) =>
    say(
      `tallene for ${details.what} er i ${String(details.figure_year)}-priser, og resultatet skal være i ${String(details.price_year)}-priser`,
      `Tilføj price_index: cpi (eller state_pl, state_wages_prices eller en fil), eller sæt price_year: ${String(details.figure_year)}.`,
    ),
  price_year_not_in_index: ({ year, index, first, last }) =>
    say(
      `prisindekset ${index} har intet niveau for ${String(year)}: det dækker ${String(first)}–${String(last)}`,
      year > last
        ? `Vælg et år til og med ${String(last)}, eller før indekset frem: price_index: { use: ${index}, extend: 2.5% }.`
        : `Vælg et år fra og med ${String(first)}, eller et andet indeks.`,
    ),
  unknown_index: ({ found, nearest, known }) =>
    say(`prisindekset ${found} findes ikke`, `${meant(nearest, known)} Navnet på en fil ender på .yaml.`),

  unknown_path: ({ found, nearest }) => say(`${found} findes ikke i scenariet`, meant(nearest)),
  path_not_by_year: ({ path }) => say(`${path} har ikke en værdi for hvert år`, 'Fjern [ ].'),
  path_not_number: ({ path }) => say(`${path} er ikke et tal`, 'Angiv stien til et tal.'),
  path_year: ({ path, years }) =>
    say(`${path} har ${String(years)} år`, `Skriv ${path}[1] til ${path}[${String(years)}].`),
  set_syntax: ({ found }) => say(`${found} angiver ikke noget`, 'Skriv sti=værdi, fx staff_turnover=15%.'),
  low_above_high: ({ low, high }) => say(`low (${low}) er større end high (${high})`, 'Byt dem om.'),
  outside_low_high: ({ key }) => say(`${key} ligger ikke mellem low og high`, `Angiv ${key} mellem dem.`),
  no_published_range: ({ path }) => say(`der er ikke offentliggjort et interval for ${path}`, 'Angiv low og high.'),

  intervention_twice: ({ id }) => say(`indsatsen ${id} findes allerede`, 'Giv denne en anden id.'),
  catalogue_circular: ({ file }) => say(`${file} er selve scenariet`, 'Angiv filen med en indsats.'),
  catalogue_twice: ({ file }) => say(`${file} står to gange`, 'Behold den ene.'),
  not_an_input: ({ found, nearest }) => say(`der er intet input ${found}`, meant(nearest)),
  reserved_input: ({ key }) => say(`${key} betyder allerede noget andet for en indsats`, 'Vælg et andet navn.'),
  line_twice: ({ line }) => say(`linjen ${line} står to gange, eller navnet er optaget`, 'Giv den en anden id.'),
  keys_differ: ({ input, keys }) => say(`nøglerne er andre end dem i ${input}`, `Angiv ${keys.join(', ')}.`),
  keys_without_for_each: () =>
    say('værdier for hver nøgle kræver for_each', 'Tilføj for_each: og det input, der har nøglerne.'),
  for_each_without_keys: ({ input }) => say(`${input} har ingen nøgler`, `Giv ${input} keys, eller fjern for_each.`),
  choose_with_without_keys: () =>
    say('choose_with vælger mellem nøgler, og der er ingen', 'Tilføj keys, eller fjern det.'),
  unknown_source: ({ found, nearest }) =>
    say(
      `kilden ${found} findes ikke`,
      nearest === null ? 'Tilføj den under sources:.' : `Mente du ${nearest}? Eller tilføj den under sources:.`,
    ),
  origin_needs_source: () =>
    say('et offentliggjort eller udledt tal skal have en kilde', 'Tilføj source:, eller skriv origin: assumed.'),
  index_series: () =>
    say('et indeks har enten all, eller wages og other', 'Angiv all:, eller både wages: og other:.'),
  index_levels_or_changes: () => say('en serie har enten levels eller changes', 'Behold den ene.'),
  index_gap: ({ year }) => say(`${String(year)} mangler`, 'Angiv hvert år fra det første til det sidste.'),
  index_series_differ: () => say('wages og other dækker ikke de samme år', 'Angiv de samme år i begge.'),

  formula_unexpected: ({ found }) =>
    found === ''
      ? say('formlen slutter for tidligt', 'Skriv den færdig.')
      : say(
          `${found} er ikke ventet her i formlen`,
          'En formel består af tal, inputs, + - * /, sammenligninger, and, or, parenteser og funktioner.',
        ),
  formula_unknown_name: ({ found }) => say(`der er intet input ${found}`, 'Kontrollér stavemåden.'),
  formula_unknown_function: ({ found }) =>
    say(`funktionen ${found} findes ikke`, 'Der er added, min, max, ceil og floor.'),
  formula_operands: ({ found }) =>
    say(`${found} tager ikke så mange værdier`, 'added, ceil og floor tager én; min og max tager to eller flere.'),
  formula_condition_expected: () => say('her ventes en betingelse', 'Skriv en sammenligning, fx trained_staff == 0.'),
  formula_number_expected: () => say('her ventes et tal, ikke en betingelse', 'Fjern sammenligningen.'),
  formula_nested_added: () => say('added kan ikke stå inden i added', 'Brug det én gang.'),
  formula_too_long: ({ found }) => say(`formlen er længere end ${found} tegn`, 'Del linjen op i flere.'),

  too_large: ({ what }) =>
    say(`${what} bliver over 10.000.000.000.000 kr.`, 'Kontrollér mængder og enhedsomkostninger.'),
  division_by_zero: ({ line, year }) =>
    say(`formlen for ${line} dividerer med nul i år ${String(year)}`, 'Kontrollér inputs, eller skriv max(1, x) som divisor.'),

  usage: ({ message }) => say(message, 'Se interv-cost --help.'),
  output_format: ({ file, known }) =>
    say(`endelsen på ${file} svarer ikke til et format`, `Brug en af ${known.join(', ')}.`),
  output_twice: ({ file }) => say(`${file} skal skrives to gange`, 'Angiv forskellige filer.'),
  output_is_input: ({ file }) => say(`${file} er selve scenariet`, 'Vælg en anden fil at skrive til.'),
  output_unwritable: ({ file, reason }) =>
    say(`${file} kan ikke skrives (${reason})`, 'Kontrollér, at mappen findes, og at du må skrive i den.'),
  output_exists: ({ file }) => say(`${file} findes allerede`, 'Vælg et andet navn, eller slet filen først.'),
  unknown_line_path: ({ found, nearest, known }) => say(`scenariet har ingen linje ${found}`, meant(nearest, known)),
  unknown_catalogue_id: ({ found, nearest, known }) => say(`indsatsen ${found} findes ikke`, meant(nearest, known)),
  stdin_twice: () => say('standardinput (-) kan kun læses én gang', 'Angiv filer til de andre.'),
};
