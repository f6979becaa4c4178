import type { Plugin } from 'esbuild';
import { catalogueData } from './catalogue-data.ts';

/** Builds the catalogue's YAML files in as checked data. */
export const catalogue: Plugin = {
  name: 'catalogue',
  setup(build) {
    build.onLoad({ filter: /[/\\]data[/\\][^/\\]+\.yaml$/ }, ({ path }) => ({
      contents: JSON.stringify(catalogueData(path)),
      loader: 'json',
      watchFiles: [path],
    }));
  },
};
