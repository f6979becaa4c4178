import { builtInCatalogue } from '../../catalogue/catalogue.ts';
import { kindOf } from '../../catalogue/file-kind.ts';
import { readIndex, readIntervention } from '../../catalogue/load.ts';
import { parseDocument } from '../../document/document.ts';
import { nearest } from '../../document/nearest.ts';
import { readTextFile } from '../../document/text.ts';
import { withoutDirection } from '../../language/direction.ts';
import type { Language } from '../../language/languages.ts';
import { InputError, problemAt } from '../../problem.ts';
import { examples, type CommandSetup } from '../command.ts';

/** `catalogue [ID]`: what interventions and price indices there are, and where their figures come from. */
export function addCatalogue({ program, context, finish }: CommandSetup): void {
  const { help } = context.words.cli;
  program
    .command('catalogue')
    .description(help.commands.catalogue)
    .argument('[id]', help.arguments.catalogueId)
    .addHelpText(
      'after',
      examples(context, [
        'interv-cost catalogue',
        'interv-cost catalogue stepping_stones',
        'interv-cost catalogue cpi',
        'interv-cost catalogue my-programme.yaml',
      ]),
    )
    .action(async (id: string | undefined) => {
      context.terminal.stdout(withoutDirection(await describe(id, context.language)));
      finish(0);
    });
}

async function describe(id: string | undefined, language: Language): Promise<string> {
  const { describeCatalogue, describeIndex, describeIntervention } = await import('../../explanation/describe.ts');
  const catalogue = builtInCatalogue();
  if (id === undefined) return describeCatalogue(catalogue, language);
  const intervention = catalogue.interventions.get(id);
  if (intervention !== undefined) return describeIntervention(intervention, language);
  const index = catalogue.indices.get(id);
  if (index !== undefined) return describeIndex(index, language);
  if (/\.ya?ml$/iu.test(id)) {
    const document = parseDocument(readTextFile(id), id);
    return kindOf(document.data) === 'intervention'
      ? describeIntervention(readIntervention(document, catalogue.sources), language)
      : describeIndex(readIndex(document), language);
  }
  const known = [...catalogue.interventions.keys(), ...catalogue.indices.keys()];
  const details = { found: id, nearest: nearest(id, known), known };
  throw new InputError([problemAt(null, { code: 'unknown_catalogue_id', details })]);
}
