/** Columns of a planner's options file, in their order. */
export const optionColumns = [
  'id',
  'name',
  'family',
  'supplier',
  'line',
  'channel',
  'quantity_unit',
  'price_low',
  'price_best',
  'price_high',
  'currency',
  'price_year',
  'basis',
  'what',
  'earliest_order',
  'content_low',
  'content_best',
  'content_high',
  'lead_months',
  'rate_per_year',
  'operators',
  'ammunition',
  'source',
  'note',
] as const;
export type OptionColumn = (typeof optionColumns)[number];

/** What `plan template options` prints: an options file to start from. */
export const optionsTemplate = `${optionColumns.join(',')}
own-tank,Tank on offer,tank,DEU,,direct-commercial,units,24,26.5,30,EUR,2026,offer,one tank with spares,2027,0.8,0.85,0.9,30,40,DEU NLD,120 mm smoothbore,offer of 12 May 2026,
caesar,CAESAR Mk II as offered,self-propelled-gun,FRA,caesar,government-to-government,units,,9.1,,EUR,2026,offer,one gun with a truck,,,,,,,,155 mm,letter of 3 March 2026,takes the place of the shipped option
`;
