/** Text without characters that no XML may have; another takes the place of each. */
export function storable(text: string): string {
  return text.replace(
    // eslint-disable-next-line no-control-regex -- they are what it looks for
    /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/gu,
    '\ufffd',
  );
}
