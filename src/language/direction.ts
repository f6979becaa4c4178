/** Marks that turn the direction of the text after them round, and so can make it read as something else. */
const DIRECTION = /[\u202a-\u202e\u2066-\u2069]/gu;

/** Text for people without the marks that turn its direction round. */
export function withoutDirection(text: string): string {
  return text.replace(DIRECTION, '');
}
