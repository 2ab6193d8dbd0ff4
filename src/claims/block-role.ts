import type { BlockRole } from './article.ts';

/** Longest line that is taken for a heading when no sentence ends in it, characters. */
const longestHeading = 80;

const teaser =
  /^(?:see also|read (?:more|also|next)|related|more (?:from|on)|recommended|don't miss|also on)\b\s*[:–—-]?/i;
const boilerplate =
  /^(?:the post .{1,300} (?:appeared first|first appeared) on|this (?:story|article|page) (?:will be|has been|was) (?:updated|corrected)|(?:©|\(c\)|copyright\b)|all rights reserved|sign up\b|subscribe\b|advertisement$|share (?:this|on)\b|follow us\b|by clicking\b|cookies?\b|newsletter\b|reporting by\b|editing by\b|with assistance from\b)/i;
/** A credit that ends a caption: "(Name/Agency)", "Photo: …", "| Agency via Getty Images". */
const credit =
  /(?:\([^()]{1,60}\/[^()]{1,60}\)|\b(?:photo|image|picture|photograph)(?:\s+by|\s*:|\s+credit)\s?.{1,80}|\bvia (?:getty images|ap|reuters|afp))[.\s]*$/i;

/** What a line of text is when no markup says so. */
export function roleOfText(text: string): BlockRole {
  if (teaser.test(text)) return 'teaser';
  if (boilerplate.test(text)) return 'boilerplate';
  if (text.length < 600 && credit.test(text)) return 'caption';
  if (text.length <= longestHeading && !/[.!?…:;,]["”’)\]]*$/.test(text)) return 'heading';
  return 'body';
}
