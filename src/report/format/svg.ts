import type { Writer } from '../format.ts';

/** A chart by itself. */
export const write: Writer<'picture'> = async ({ picture }) => {
  const draw = await picture();
  return (subject, options) => `${draw(subject, options)}\n`;
};
