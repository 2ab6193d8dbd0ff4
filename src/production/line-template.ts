/** What `cases template lines` prints: a lines file to start from. */
export const linesTemplate = `line,date,rate_per_year,kind,minimum_lead_time_months,allocation,source
own-howitzer,2024,48,actual,15,first-come,supplier letter of 12 March 2025
own-howitzer,2026-06,72,announced,15,first-come,supplier letter of 12 March 2025
own-missile,2025-09-30,350,actual,24,fixed-shares:POL=25;other=75,annual report 2025
`;
