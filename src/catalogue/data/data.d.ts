/** YAML files are read and checked when the program is built (.tooling/catalogue-data.ts). */
declare module '*.yaml' {
  const data: unknown;
  export default data;
}
