import type { InvisibleName } from '../../document/invisible.ts';
import type { FileKind, OtherFile, PartTerm } from '../../problem.ts';
import { lookUp } from '../look-up.ts';
import { baseName, isKl, listChanges, listNames, say, withKnownEnding, type ProblemWords } from '../problems.ts';
import { unreadable, unwritable, yamlRules } from './file-faults.ts';
import { locale } from './locale.ts';
import { workbook } from './workbook.ts';
import { meant, ownIndex, scenarioProblems } from './scenario-problems.ts';

const KINDS: Readonly<Record<FileKind | OtherFile, string>> = {
  scenario: 'et scenarie',
  intervention: 'en indsats',
  index: 'et prisindeks',
  workbook: 'en Excel-projektmappe',
  open_document: 'en OpenDocument-fil (LibreOffice)',
  old_office: 'en Excel- eller Word-fil i det gamle format eller en fil med adgangskode',
  document: 'et Word-dokument',
  archive: 'et zip-arkiv eller en beskadiget projektmappe',
  pdf: 'en PDF',
  web_page: 'en webside eller et billede',
  csv: 'en tabel (CSV)',
  json_lines: 'en tabel (NDJSON)',
  result: 'et resultat som JSON',
};

/** Hvad der kan gøres med en fil, som ikke er et scenarie, hvor der skal være et. */
function insteadOfScenario(found: FileKind | OtherFile, file: string): string {
  const name = baseName(file);
  switch (found) {
    case 'intervention':
      return `Angiv den i et scenarie: catalogue: [${name}]. Se, hvad den indeholder: interv-cost catalogue ${file}`;
    case 'index':
      return `Angiv den i et scenarie: price_index: ${name}. Se, hvad den indeholder: interv-cost catalogue ${file}`;
    case 'workbook':
      return 'Gem den som .xlsx under et navn, der ender på .xlsx, og angiv den fil.';
    case 'open_document':
    case 'old_office':
    case 'archive':
      return 'Åbn den, gem den som .xlsx (Excel-projektmappe) uden adgangskode, og angiv den fil.';
    case 'csv':
    case 'json_lines':
    case 'result':
      return 'Tabeller og resultater læses ikke. Angiv selve scenariet eller den .xlsx, som run har skrevet af det; dele (--shard) samles med interv-cost merge.';
    default:
      return `Angiv en fil med ${KINDS.scenario}; interv-cost init skriver et.`;
  }
}

/** Tegn, der ikke kan ses. */
const INVISIBLE: Readonly<Record<InvisibleName, string>> = {
  no_break_space: 'et hårdt mellemrum',
  soft_hyphen: 'en blød bindestreg',
  zero_width: 'et tegn uden bredde',
};

/** Det, dele skal have til fælles, før hvad det er i hver af dem. */
const PART_TERMS: Readonly<Record<PartTerm, string>> = {
  analysis: 'analysen er',
  of: 'antallet af andele er',
  scenarios: 'blandt scenarierne er',
  one: 'ét scenarie for sig er',
  set: '--set er',
  vary: '--vary er',
  outcomes: '--outcome er',
  draws: '--draws er',
  seed: '--seed er',
  published: 'træk fra offentliggjorte intervaller er',
  work: 'arbejdets omfang er',
};

/** Om eller ikke om, med ord. */
const YES_OR_NO: Readonly<Record<string, string>> = { true: 'ja', false: 'nej' };

/** Af flere manglende dele end dette nævnes kun de første. */
const MOST_MISSING = 20;

/** De danske ord for hver fejl. */
export const problems: ProblemWords = {
  ...scenarioProblems,
  file_missing: ({ file, nearest }) =>
    say(`filen ${file} findes ikke`, nearest === null ? 'Kontrollér stien.' : `Mente du ${nearest}?`),
  file_not_regular: ({ file }) => say(`${file} er ikke en almindelig fil`, 'Angiv en YAML-fil.'),
  file_unreadable: ({ file, reason }) => {
    const [why, advice] = lookUp(unreadable, reason) ?? [reason, 'Kontrollér stien, og at du har adgang til filen.'];
    return say(`${file} kan ikke læses: ${why}`, advice);
  },
  file_directory: ({ file }) => say(`${file} er en mappe`, 'Angiv en fil i den.'),
  file_empty: ({ file }) => say(`${file} er tom`, 'Opret et eksempel med interv-cost init.'),
  file_too_large: ({ megabytes }) =>
    say(`filen er større end ${String(megabytes)} MB`, 'Er det en YAML-fil til dette program?'),
  file_not_utf8: () => say('teksten er ikke UTF-8', 'Gem filen som UTF-8 (i Notesblok: Gem som, Kodning: UTF-8).'),
  file_loop: ({ file }) => say(`genvejene til ${file} går i ring`, 'Angiv selve filen.'),

  yaml_syntax: ({ rule, message }) =>
    say(
      `filen kan ikke læses fra dette sted: ${lookUp(yamlRules, rule) ?? message}`,
      'Kontrollér indrykning, kolon, parenteser og anførselstegn her og lige ovenfor.',
    ),
  yaml_duplicate_key: ({ key }) => say(`${key} står to gange`, 'Behold den ene.'),
  yaml_several_documents: () =>
    say('her begynder endnu et dokument', 'Fjern linjen --- (eller ...); en fil rummer ét scenarie.'),
  yaml_alias_unknown: ({ name }) =>
    say(
      `*${name} henviser ikke til noget`,
      `Sæt tekst, der begynder med *, i anførselstegn, eller skriv &${name} dér, hvor værdien står.`,
    ),
  yaml_alias_cycle: ({ name }) => say(`*${name} henviser til sig selv`, 'Skriv selve værdien.'),
  yaml_too_many_values: ({ most }) =>
    say(
      `der er flere end ${locale.plain(most)} værdier`,
      'Kontrollér henvisningerne (*navn): hver står for alt det, den henviser til.',
    ),
  yaml_too_deep: ({ most }) =>
    say(
      `værdierne ligger i mere end ${String(most)} niveauer inden i hinanden`,
      'Kontrollér parenteser og indrykning.',
    ),
  yaml_version: ({ version }) =>
    say(`filen beder om at blive læst som YAML ${version}`, 'Fjern linjen, der begynder med %.'),
  yaml_comment: ({ text, right }) =>
    say(
      `teksten slutter her, efter »${text}«: # begynder en kommentar`,
      `Skriv ${right}, hvis det hører med til teksten, eller et mellemrum efter #, hvis det er en kommentar.`,
    ),
  yaml_merge: () =>
    say(
      '<<: overtager nøglerne fra et andet sted, og dette har ingen',
      'Skriv <<: *navn og &navn dér, hvor nøglerne står.',
    ),
  invisible_character: ({ name }) =>
    say(
      `her står ${INVISIBLE[name]}, som ikke kan ses`,
      'Slet tegnet, og skriv et almindeligt mellemrum, hvis der skal være et. Det følger med, når tekst kopieres fra en webside eller Word.',
    ),
  yaml_tag: ({ tag }) => say(`mærket ${tag} har ingen betydning her`, 'Fjern det, eller sæt teksten i anførselstegn.'),
  yaml_key_not_text: () => say('en nøgle skal være et ord', 'Skriv nøgle: værdi.'),

  set_syntax: ({ found }) => say(`${found} angiver ingen værdi`, 'Skriv sti=værdi, fx staff_turnover=15%.'),
  distribution_for_counts: ({ path }) =>
    say(
      `poisson kan kun bruges til antal, og ${path} er ikke et antal`,
      'Angiv low og high, eller vælg en anden fordeling.',
    ),
  vary_syntax: ({ found }) => say(`${found} er ikke sti=værdier`, 'Skriv sti=værdier, fx staff_turnover=0..40%:5%.'),
  range_syntax: ({ found }) =>
    say(`${found} er ikke et interval`, 'Skriv fra..til:trin, fx 0..40%:5%, eller en liste, fx 0,10%,20%.'),
  range_step_zero: () => say('med et trin på 0 bliver intervallet aldrig færdigt', 'Vælg et andet trin end 0.'),
  range_step: ({ step, from, to }) =>
    say(
      `et trin på ${step} går ikke op i intervallet fra ${from} til ${to}`,
      'Vælg et trin, der går op i intervallet, eller et andet endepunkt.',
    ),
  range_endless: () =>
    say('her mangler et endepunkt, eller trinnet går den forkerte vej', 'Skriv fra..til:trin, fx 0..40%:5%.'),
  path_not_varied: ({ path }) =>
    say(`${path} er hverken et tal eller et valg`, 'Vælg en sti, der er det; andre værdier sættes med --set.'),
  path_twice: ({ path }) => say(`${path} varieres to gange`, 'Angiv alle værdierne samlet ét sted.'),
  too_many_rows: ({ rows, most }) =>
    say(
      `det giver ${locale.plain(rows)} rækker, og det er flere end ${locale.plain(most)}`,
      'Vælg større trin, eller tilføj --force, hvis det er meningen med så mange.',
    ),
  rows_for_format: ({ rows, most, format }) =>
    say(
      `${locale.plain(rows)} rækker er for mange til ${format}, der højst kan have ${locale.plain(most)}`,
      'Brug csv eller ndjson, eller nøjes med færre rækker.',
    ),
  unknown_outcome: ({ found, nearest, known }) => say(`nøgletallet ${found} findes ikke`, meant(nearest, known)),
  outcome_not_given: ({ outcome, needs }) =>
    say(`scenariet har ikke det, der skal til for at beregne ${outcome}`, `Angiv ${needs}.`),
  outcome_nobody: ({ outcome }) =>
    say(`der er ingen at dele med i ${outcome}`, 'Vælg et andet nøgletal, eller lad nogen deltage.'),
  matrix_paths: ({ paths }) =>
    say(`en matrix har to stier, og der varieres ${String(paths)}`, 'Angiv --vary to gange.'),
  option_number: ({ option, found, least, most }) =>
    say(
      `${found} er ikke en værdi for ${option}`,
      `Angiv et helt tal fra ${locale.plain(least)} til ${locale.plain(most)}.`,
    ),
  range_two: ({ found }) => say(`${found} er ikke sti=lav..høj`, 'Skriv sti=lav..høj, fx staff_turnover=5%..35%.'),
  distribution_for_path: ({ path }) =>
    say(
      `${path} kan ikke være usikker, for den ændrer scenariets opbygning`,
      'Kør simuleringen én gang for hver værdi med --set.',
    ),
  distribution_base: ({ path }) =>
    say(
      `poisson bruger scenariets værdi som middelværdi, men ${path} er ikke ét tal`,
      'Angiv ét tal for alle år, eller nævn et år: sti[2].',
    ),
  nothing_uncertain: () =>
    say(
      'intet i scenariet er usikkert',
      'Angiv staff_turnover, så det trækkes, hvem der fratræder, eller angiv intervaller under uncertainty:.',
    ),
  draws_refused: ({ refused, draws, first, values }) =>
    say(
      `${locale.plain(refused)} af ${locale.plain(draws)} trækninger kan ikke beregnes; den første er nummer ${locale.plain(first)}${values === '' ? '' : ` med ${values}`}`,
      'Gør intervallet snævrere, eller skriv formlen, så alle værdier kan beregnes: udeladte trækninger ville ændre gennemsnit og fraktiler.',
    ),
  condition_syntax: ({ found }) =>
    say(
      `${found} er ikke en betingelse`,
      'Skriv et nøgletal, <=, <, >= eller > og et beløb, fx "total <= 500000" eller for et år "net[2028] <= 600000"; eller "within budget".',
    ),
  find_not_number: ({ path }) =>
    say(
      `${path} er ikke et tal, der kan findes`,
      'Vælg et tal, som ændrer beløbene, fx et antal, en andel eller en enhedsomkostning.',
    ),
  find_or_equals: () =>
    say(
      'det er ikke angivet, hvad værdien skal opfylde',
      'Angiv enten --so-that "total <= 500000" eller --equals ANDEN.yaml.',
    ),

  wrong_kind: ({ found, expected, file }) => {
    const elsewhere =
      expected === 'intervention' && found === 'index'
        ? `Angiv den under price_index: ${baseName(file)}.`
        : expected === 'index' && found === 'intervention'
          ? `Angiv den under catalogue: [${baseName(file)}].`
          : `Angiv en fil med ${KINDS[expected]}.`;
    const isOwn = ['scenario', 'intervention', 'index'].includes(found);
    return say(
      `filen ${isOwn ? 'indeholder' : 'er'} ${KINDS[found]}, ikke ${KINDS[expected]}`,
      expected === 'scenario' ? insteadOfScenario(found, file) : elsewhere,
    );
  },
  intervention_twice: ({ id }) => say(`indsatsen ${id} findes allerede`, 'Giv denne indsats et andet id.'),
  catalogue_circular: ({ file }) => say(`${file} er selve scenariet`, 'Angiv en fil med en indsats.'),
  named_file_wrong: ({ file, count }) =>
    say(
      count === 1 ? `der er et problem i ${file}` : `der er ${String(count)} problemer i ${file}`,
      `Filen ligger uden for scenariets mappe, og derfor vises intet af den her. Se, hvad der er galt med den: interv-cost check ${file}`,
    ),
  catalogue_twice: ({ file }) => say(`${file} står to gange`, 'Behold den ene.'),
  not_an_input: ({ found, nearest, known, isSetting }) =>
    say(
      isSetting ? `${found} angives i scenariet og er ikke et input` : `inputtet ${found} findes ikke`,
      `${isSetting ? 'Formler bruger indsatsens inputs; dem, der fratræder, regnes med replaced: på en linje. ' : ''}${meant(nearest, known)}`,
    ),
  reserved_input: ({ key }) => say(`${key} betyder allerede noget andet`, 'Vælg et andet navn.'),
  line_twice: ({ line }) =>
    line === 'replacement'
      ? say('replacement har en særlig betydning i unit_costs', 'Giv linjen et andet id.')
      : say(`linjen ${line} står to gange`, 'Giv den ene et andet id.'),
  keys_differ: ({ input, keys }) => say(`nøglerne svarer ikke til dem i ${input}`, `Brug ${keys.join(', ')}.`),
  keys_without_for_each: () =>
    say('værdier for hver nøgle kræver for_each', 'Tilføj for_each: og det input, der har nøglerne.'),
  for_each_without_keys: ({ input }) =>
    say(`${input} har ingen nøgler`, `Tilføj keys: til ${input}, eller fjern for_each.`),
  choose_with_without_keys: () =>
    say('choose_with vælger mellem nøgler, og der er ingen', 'Tilføj keys:, eller fjern choose_with:.'),
  unknown_source: ({ found, nearest }) =>
    say(
      `kilden ${found} findes ikke`,
      nearest === null ? 'Tilføj den under sources:.' : `Mente du ${nearest}? Eller tilføj den under sources:.`,
    ),
  origin_needs_source: () =>
    say('et offentliggjort eller udledt tal skal have en kilde', 'Tilføj source:, eller skriv origin: assumed.'),
  overhead_included_needed: ({ lines }) =>
    say(
      `det er ikke angivet, om lønnen i ${listNames(lines)} er med overhead`,
      'Skriv overhead_included: 0% før lines:, hvis tallene er uden overhead, så scenariets bliver lagt til, eller overhead_included: 20%, hvis de indeholder 20 %. En linje kan også have sin egen overhead_included.',
    ),
  index_series: () =>
    say('et indeks har enten all eller både wages og other', 'Angiv all: eller både wages: og other:.'),
  index_levels_or_changes: () => say('en serie har enten levels: eller changes:', 'Angiv netop én af dem.'),
  index_gap: ({ year }) => say(`${String(year)} mangler`, 'Angiv alle år fra det første til det sidste.'),
  index_series_differ: () => say('wages og other dækker ikke de samme år', 'Angiv de samme år i begge.'),

  formula_unexpected: ({ found }) =>
    found === ''
      ? say('formlen slutter for tidligt', 'Skriv den færdig.')
      : say(
          `${found} hører ikke til her i formlen`,
          'En formel består af tal (med punktum før decimaler), inputs, + - * /, sammenligninger, and, or, parenteser og funktioner.',
        ),
  formula_thousands: ({ found, right, other }) =>
    say(
      `${found} kan læses på to måder: i formler er punktum decimaltegn, ikke tusindtalsskilletegn`,
      other === null ? `Skriv ${right}.` : `Skriv ${right} eller, hvis der er tale om decimaler, ${other}.`,
    ),
  formula_unknown_function: ({ found }) =>
    say(`funktionen ${found} findes ikke`, 'Der er added, min, max, ceil og floor.'),
  formula_operands: ({ found }) =>
    say(
      `${found} har for få eller for mange værdier`,
      'added, ceil og floor tager én; min og max tager to eller flere.',
    ),
  formula_condition_expected: () =>
    say('her skal der stå en betingelse', 'Skriv en sammenligning, fx trained_staff == 0.'),
  formula_condition_divides: () =>
    say('en betingelse må kun dividere med tal, for dette kan være 0', 'Gang i stedet: a > 30 * b, ikke a / b > 30.'),
  formula_number_expected: () => say('her skal der stå et tal, ikke en betingelse', 'Fjern sammenligningen.'),
  formula_nested_added: () => say('added kan ikke stå inden i added', 'Brug added én gang.'),
  formula_divides_by_zero: () => say('her divideres med 0', 'Divider med et andet tal end 0.'),
  formula_too_long: ({ found }) => say(`formlen er længere end ${found} tegn`, 'Del linjen op i flere.'),

  workbook_unreadable: () =>
    say(
      'filen er ikke en .xlsx-projektmappe, eller den er beskadiget',
      'Åbn den i Excel eller LibreOffice, og gem den som .xlsx.',
    ),
  workbook_too_large: () =>
    say(
      'projektmappen indeholder langt mere end et budget og læses ikke',
      'Slet det, der ligger uden for tabellerne: på hvert ark rækkerne nedenfor og kolonnerne til højre, også dem, der kun er formateret.',
    ),
  workbook_foreign: () =>
    say(
      'projektmappen har ingen inputs: den er ikke skrevet af interv-cost run',
      'Lav en med: interv-cost run scenarie.yaml -o budget.xlsx',
    ),
  workbook_path: ({ found }) =>
    say(
      found === '' ? 'stien mangler ud for det, der er skrevet' : `»${found}« er ikke en sti i et scenarie`,
      'Skriv stien, som den var, fx stepping_stones.trained_staff, eller slet rækken.',
    ),
  workbook_path_twice: ({ path, other }) => say(`stien ${path} står også i ${other}`, 'Slet den ene af de to rækker.'),
  workbook_formula: () =>
    say(
      'formlen i cellen er aldrig blevet beregnet: der er ikke gemt noget resultat af den',
      'Åbn og gem projektmappen i Excel eller LibreOffice, som beregner den, eller skriv selve værdien.',
    ),
  workbook_file_changed: ({ name }) =>
    say(
      `teksten fra ${name} på dette ark er ikke den, der var, da projektmappen blev skrevet`,
      'Ret selve filen, og skriv projektmappen igen ud fra scenariet; dens formler bygger på filen, som den var.',
    ),
  workbook_cell: ({ found }) =>
    say(`cellen indeholder ${found}, som ikke er et input`, 'Skriv et tal eller en tekst i den, eller tøm den.'),
  workbook_number: ({ found, right }) =>
    say(
      `cellen indeholder teksten ${found}, og der skal stå et tal`,
      right === null ? 'Skriv et tal.' : `Skriv tallet uden punktum og mellemrum mellem tusinderne: ${right}.`,
    ),
  workbook_number_and_parts: () =>
    say('det samme er angivet to gange i projektmappen', `${workbook.inputs.choiceOrParts}.`),
  workbook_cell_empty: () =>
    say('cellen er tom, mens andre år har et tal', 'Skriv et tal i hvert år, eller kun ét i »Alle år«.'),
  workbook_all_or_years: () =>
    say('der står et tal både i »Alle år« og i enkelte år', 'Behold ét i »Alle år« eller ét i hvert år.'),
  workbook_index_changed: ({ index, year, found, expected }) =>
    say(
      `niveauet for ${index} i ${String(year)} er ${found} i projektmappen og ${expected} i indekset`,
      'Skriv egne niveauer i en indeksfil, og angiv den under price_index; så bevares ændringen.',
    ),

  usage: ({ message, advice }) => say(message, advice ?? 'Se interv-cost --help.'),
  output_format: ({ file, known }) => {
    const instead = withKnownEnding(file, known);
    const own = instead === null ? '' : `Skriv ${instead}. `;
    return say(`endelsen på ${file} svarer ikke til noget format`, `${own}Brug en af ${known.join(', ')}.`);
  },
  output_twice: ({ file }) => say(`${file} ville blive skrevet to gange`, 'Angiv forskellige filer.'),
  output_is_input: ({ file }) => say(`${file} er selve scenariet`, 'Vælg en anden fil at skrive til.'),
  output_unwritable: ({ file, reason }) => {
    const [why, advice] = lookUp(unwritable, reason) ?? [
      reason,
      'Kontrollér, at mappen findes, og at du må skrive i den.',
    ];
    return say(`${file ?? 'standardoutput'} kan ikke skrives: ${why}`, advice);
  },
  output_not_regular: ({ file }) =>
    say(
      `${file} er ikke en fil, der kan erstattes`,
      'Angiv en fil; det, der skal til et program eller en enhed, skrives til standardoutput med --format.',
    ),
  output_protected: ({ file }) =>
    say(
      `${file} er skrivebeskyttet eller tilhører en anden`,
      'Vælg et andet navn, eller giv først lov til at skrive i filen, hvis den skal erstattes.',
    ),
  output_workbook_changed: ({ file, cells, more, sheets, added }) =>
    say(
      `${file} er redigeret, efter at den blev skrevet, og det ville gå tabt: ${[
        ...listChanges(cells, locale),
        ...(more > 0 ? [`${locale.plain(more)} ${more === 1 ? 'celle' : 'celler'} til`] : []),
        ...sheets.map((name) => `det, der er skrevet på »${name}«`),
        ...added.map((name) => `det tilføjede ark »${name}«`),
      ].join(', ')}`,
      'Skriv til en anden fil, eller tilføj --force for at erstatte den.',
    ),
  output_workbook_foreign: ({ file }) =>
    say(
      `${file} er ikke skrevet af dette program, eller det kan ikke ses, om den er redigeret`,
      'Skriv til en anden fil, eller tilføj --force for at erstatte den.',
    ),
  output_exists: ({ file }) => say(`${file} findes allerede`, 'Vælg et andet navn, eller slet filen først.'),
  unknown_line_path: ({ found, nearest, known }) => say(`scenariet har ingen linje ${found}`, meant(nearest, known)),
  unknown_catalogue_id: ({ found, nearest, known }) =>
    isKl(found)
      ? say(`${found} er ikke indbygget`, ownIndex('kl.yaml'))
      : say(`indsatsen eller prisindekset ${found} findes ikke`, meant(nearest, known)),
  stdin_twice: () => say('standardinput (-) kan kun læses én gang', 'Angiv filnavne for de øvrige.'),
  nothing_found: ({ isFolder, endings }) =>
    isFolder
      ? say(
          `der er ingen filer med endelsen ${endings} i mappen`,
          'Angiv en anden mappe, eller mappe/** for også at få undermapperne med.',
        )
      : say('ingen filer passer med dette', 'Kontrollér stien; * står for vilkårlige tegn, ** også for mapper.'),
  too_few_scenarios: ({ scenarios }) =>
    say(
      scenarios === 0 ? 'der er ingen scenarier at sammenligne' : 'der er kun ét scenarie at sammenligne',
      'Angiv mindst to forskellige: filer, mapper eller mønstre som mappe/*.yaml.',
    ),
  too_many_side_by_side: ({ most, option }) =>
    say(
      `der er flere end ${String(most)} scenarier, og det er for mange til ${option}`,
      `Angiv højst ${String(most)}, eller udelad ${option}, så hvert scenarie får sin egen række.`,
    ),
  lines_in_rows: () => say('omkostningslinjer kan kun vises side om side', 'Udelad --lines eller --layout rows.'),
  no_scenarios: () =>
    say('der er ingen scenarier blandt filerne', 'Angiv scenariefiler, mapper eller mønstre som mappe/*.yaml.'),
  one_scenario_format: ({ format }) =>
    say(`${format} viser ét scenarie, og her er flere`, 'Brug csv, eller tag ét scenarie ad gangen.'),
  // Andele og dele
  shard_syntax: ({ found, most }) =>
    say(
      `${found} er ikke en andel`,
      `Skriv --shard 3/7 for den tredje af syv andele; der kan højst være ${locale.plain(most)}.`,
    ),
  shard_format: ({ format }) =>
    say(
      `en del er NDJSON og kan ikke være ${format}`,
      'Skriv en .ndjson-fil; resultatets format vælges, når delene samles.',
    ),
  vary_drawn: ({ path }) =>
    say(
      `${path} varieres, men trækkes også tilfældigt`,
      'Tag den ud af uncertainty, eller lad være med at variere den; offentliggjorte intervaller udelades med --no-published.',
    ),
  part_foreign: () =>
    say(
      'dette er ikke en del af en sweep eller en simulering',
      'Angiv de filer, som sweep eller simulate har skrevet med --shard.',
    ),
  part_version: ({ found, own }) =>
    say(
      `den er skrevet af programmets version ${found}, og dette er ${own}`,
      'Saml delene med den version, der skrev dem, eller lav dem på ny.',
    ),
  part_damaged: ({ shard }) =>
    say('delen er ufuldstændig eller beskadiget', `Lav den igen med --shard ${shard}, og saml derefter.`),
  part_differs: ({ what, found, expected, other }) =>
    say(
      `den hører ikke sammen med ${other}: ${PART_TERMS[what]} ${YES_OR_NO[found] ?? found} her og ${YES_OR_NO[expected] ?? expected} dér`,
      'Lav delene med samme kommando og fra de samme filer, eller angiv dem, der hører sammen.',
    ),
  part_twice: ({ shard, other }) => say(`andel ${shard} er der to gange, også i ${other}`, 'Angiv kun den ene.'),
  parts_missing: ({ missing, of }) => {
    const names = missing
      .slice(0, MOST_MISSING)
      .map((each) => `${String(each)}/${String(of)}`)
      .join(', ');
    const more = missing.length > MOST_MISSING ? `, … (${locale.plain(missing.length)})` : '';
    return say(
      missing.length === 1 ? `der mangler en del: ${names}` : `der mangler dele: ${names}${more}`,
      'Angiv filerne med alle delene; en del, der ikke er lavet, laves med --shard og disse tal.',
    );
  },
};
