/** What `cases template channels` prints: a channels file to start from. */
export const channelsTemplate = `# Channels: how you buy, as stages with a duration each. One channel an id; cases.csv names it in its column channel.
#   distribution: lognormal with medianDays and sigma (standard deviation of the logarithm; 0.5 is typical),
#                 weibull with scaleDays and shape, or fixed with days
#   from, to:     milestones, for all stages of a channel or for none: request, notification, selection, offer,
#                 signature, award, first-delivery, last-delivery. Without them the stages follow one another
#                 from the request to the award.
channels:
  - id: own-fms
    stages:
      - { name: request, from: request, to: signature, distribution: lognormal, medianDays: 365, sigma: 0.4, source: own records }
      - { name: award, from: signature, to: award, distribution: lognormal, medianDays: 330, sigma: 0.6, source: own records }
      - { name: production, from: award, to: first-delivery, distribution: lognormal, medianDays: 1000, sigma: 0.3, source: own records }
  - id: own-tender
    stages:
      - { name: tender, distribution: lognormal, medianDays: 240, sigma: 0.5, source: own records }
      - { name: standstill, distribution: fixed, days: 15, source: procurement law }
`;
