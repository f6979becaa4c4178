import js from '@eslint/js';
import tseslint from 'typescript-eslint';

export default tseslint.config(
  { ignores: ['dist/', 'node_modules/', 'coverage/', '.stryker-tmp/'] },
  js.configs.recommended,
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      // A reader ends with `return fail(…)`, which says what is wrong and gives undefined.
      '@typescript-eslint/no-confusing-void-expression': 'off',
      // It asks for `!`, which another rule of the set forbids.
      '@typescript-eslint/non-nullable-type-assertion-style': 'off',
      // A counted loop over a typed array takes a fifth of the time of an iterator.
      '@typescript-eslint/prefer-for-of': 'off',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'max-lines': ['error', { max: 450, skipBlankLines: true, skipComments: true }],
      'no-console': 'error',
    },
  },
  {
    files: ['tests/**'],
    rules: { 'max-lines': ['error', { max: 700, skipBlankLines: true, skipComments: true }] },
  },
  { files: ['.tooling/**', 'tests/bench/**', 'tests/fuzz/**'], rules: { 'no-console': 'off' } },
  // Old JavaScript on purpose.
  {
    files: ['bin/*.js'],
    languageOptions: { sourceType: 'commonjs', ecmaVersion: 5, globals: { __dirname: 'readonly' } },
    rules: { 'no-unused-vars': ['error', { caughtErrors: 'none' }] },
  },
  {
    files: ['**/*.js', '**/*.mjs'],
    languageOptions: { globals: { process: 'readonly', console: 'readonly', performance: 'readonly' } },
  },
);
