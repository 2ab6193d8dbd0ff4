/** A text without its markup, and where each part of it stood. */
export interface ReadingText {
  readonly text: string;
  /** Place in the source of a place in the text. */
  sourcePlace(place: number): number;
}

/** Puts a text together from parts of a source. */
export interface TextBuilder {
  readonly length: number;
  /** @param start place in the source of the first character. */
  add(part: string, start: number): void;
  done(): ReadingText;
}

export function buildText(): TextBuilder {
  const parts: string[] = [];
  const textStarts: number[] = [];
  const sourceStarts: number[] = [];
  let length = 0;
  return {
    get length() {
      return length;
    },
    add(part, start) {
      if (part === '') return;
      parts.push(part);
      textStarts.push(length);
      sourceStarts.push(start);
      length += part.length;
    },
    done() {
      const text = parts.join('');
      return {
        text,
        sourcePlace(place) {
          let low = 0;
          let high = textStarts.length - 1;
          while (low < high) {
            const middle = (low + high + 1) >> 1;
            if (textStarts[middle]! <= place) low = middle;
            else high = middle - 1;
          }
          // An entity such as &amp; is one character of the text and several of the source.
          return textStarts.length === 0 ? 0 : sourceStarts[low]! + (place - textStarts[low]!);
        },
      };
    },
  };
}
