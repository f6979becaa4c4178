/** Bidirectional control characters, which can make text read as something else. */
const DIRECTION = /[\u202a-\u202e\u2066-\u2069]/gu;

/** Text without bidirectional control characters. */
export function withoutDirection(text: string): string {
  return text.replace(DIRECTION, '');
}
