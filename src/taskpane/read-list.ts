/** Several texts typed into one field, parted by 、 or ; (a comma may be part of a name). */
export function readList(text: string): readonly string[] {
  return text.split(/[、;；\n]/).map((part) => part.trim()).filter((part) => part !== '');
}

export function listText(parts: readonly string[]): string {
  return parts.join('、');
}
