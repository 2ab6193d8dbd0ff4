import type { CheckedClaim } from '../claims/checked-claim.ts';
import type { CheckedDocument } from '../claims/document.ts';
import type { Verdict } from '../claims/reading.ts';
import { type ClaimsReport, claimNumber, nameOf } from './claims-report.ts';
import { verdictMarks } from './verdict-mark.ts';

/** Rating from 1, contradicted, to 5, consistent; half-way where the comparison or the scope is at fault and not the figure. */
const ratings: Readonly<Record<Exclude<Verdict, 'not-checkable'>, number>> = {
  contradicted: 1,
  'inconsistent-basis': 3,
  'attribution-drift': 3,
  'consistent-then': 4,
  consistent: 5,
};

/** Address of a claim on the page of its report. */
export const claimAnchor = (document: number, claim: CheckedClaim): string =>
  `claim-${document + 1}-${claimNumber(claim)}`;

/** ClaimReview of schema.org for every claim that could be checked, as one JSON-LD graph. */
export function claimReviews(report: ClaimsReport): object {
  return {
    '@context': 'https://schema.org',
    '@graph': report.documents.flatMap((document, index) =>
      document.claims
        .filter(({ verdict }) => verdict !== 'not-checkable')
        .map((claim) => claimReview(report, document, index, claim)),
    ),
  };
}

function claimReview(
  { meta, record }: ClaimsReport,
  { article }: CheckedDocument,
  index: number,
  claim: CheckedClaim,
): object {
  const { attribution, verdict } = claim;
  const address = `#${claimAnchor(index, claim)}`;
  const sources = [claim.then, claim.now].flatMap((figure) => {
    const source = figure && record.data.sources.get(figure.source);
    return source ? [{ '@type': 'CreativeWork', name: source.title, url: source.url }] : [];
  });
  return {
    '@type': 'ClaimReview',
    '@id': address,
    url: address,
    ...(meta.asOf && { datePublished: meta.asOf }),
    inLanguage: 'en',
    author: { '@type': 'Organization', name: `Burdenshift ${meta.version}` },
    claimReviewed: claim.sentence,
    itemReviewed: {
      '@type': 'Claim',
      text: claim.meaning ?? claim.sentence,
      ...(article.date && { datePublished: article.date }),
      ...(attribution.name !== undefined && {
        author: {
          '@type': attribution.type === 'named' ? 'Person' : 'Organization',
          name: nameOf(record)(attribution.name),
        },
      }),
      appearance: { '@type': 'CreativeWork', name: article.name },
    },
    reviewRating: {
      '@type': 'Rating',
      ratingValue: ratings[verdict as keyof typeof ratings],
      bestRating: 5,
      worstRating: 1,
      alternateName: verdictMarks[verdict].words,
      ratingExplanation: claim.reason,
    },
    reviewBody: claim.quote,
    ...(sources.length > 0 && {
      isBasedOn: sources.filter((one, at) => sources.findIndex(({ url }) => url === one.url) === at),
    }),
  };
}
