/** Options of dates that the verbs share. */
export const dateHelp = 'day of publication of the texts (default: what the text or page itself says)';
export const asOfHelp = "day of today's record (default: the day of the data package)";
