import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';
import { beforeAll, expect, it } from 'vitest';
import { claimsFixture } from '../../test/claims-fixture.ts';
import { claimReviews } from './claim-review.ts';
import type { ClaimsReport } from './claims-report.ts';

const folder = fileURLToPath(new URL('../../validation/claims/texts/', import.meta.url));
const url = { type: 'string', pattern: '^https?://' };
const author = {
  type: 'object',
  required: ['@type', 'name'],
  properties: { '@type': { enum: ['Person', 'Organization'] }, name: { type: 'string', minLength: 1 } },
  additionalProperties: false,
};
/** What schema.org and those who read ClaimReview ask of it. */
const shape = {
  type: 'object',
  required: ['@context', '@graph'],
  properties: {
    '@context': { const: 'https://schema.org' },
    '@graph': {
      type: 'array',
      items: {
        type: 'object',
        required: [
          '@type',
          'url',
          'claimReviewed',
          'author',
          'datePublished',
          'itemReviewed',
          'reviewRating',
        ],
        additionalProperties: false,
        properties: {
          '@type': { const: 'ClaimReview' },
          '@id': { type: 'string' },
          url: { type: 'string', pattern: '^#claim-\\d+-\\d+$' },
          datePublished: { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' },
          inLanguage: { const: 'en' },
          author,
          claimReviewed: { type: 'string', minLength: 1 },
          reviewBody: { type: 'string', minLength: 1 },
          itemReviewed: {
            type: 'object',
            required: ['@type', 'appearance'],
            additionalProperties: false,
            properties: {
              '@type': { const: 'Claim' },
              text: { type: 'string' },
              datePublished: { type: 'string' },
              author,
              appearance: { type: 'object', required: ['@type', 'name'] },
            },
          },
          reviewRating: {
            type: 'object',
            required: ['@type', 'ratingValue', 'bestRating', 'worstRating', 'alternateName'],
            additionalProperties: false,
            properties: {
              '@type': { const: 'Rating' },
              ratingValue: { type: 'integer', minimum: 1, maximum: 5 },
              bestRating: { const: 5 },
              worstRating: { const: 1 },
              alternateName: { type: 'string' },
              ratingExplanation: { type: 'string' },
            },
          },
          isBasedOn: {
            type: 'array',
            minItems: 1,
            items: { type: 'object', required: ['@type', 'name', 'url'], properties: { url } },
          },
        },
      },
    },
  },
};

let report: ClaimsReport;
beforeAll(async () => {
  report = await claimsFixture(
    ...readdirSync(folder).map((name) => ({ name, source: readFileSync(folder + name, 'utf8') })),
  );
});

it('gives ClaimReview of schema.org for each claim that could be checked', () => {
  const reviews = JSON.parse(JSON.stringify(claimReviews(report)));
  const validate = new Ajv({ allErrors: true }).compile(shape);
  validate(reviews);
  expect(validate.errors ?? []).toEqual([]);
  const checkable = report.documents.flatMap(({ claims }) =>
    claims.filter(({ verdict }) => verdict !== 'not-checkable'),
  );
  expect(reviews['@graph']).toHaveLength(checkable.length);
  expect(checkable.length).toBeGreaterThan(5);
  const rated = new Map(checkable.map(({ verdict, sentence }) => [`${sentence}|${verdict}`, verdict]));
  expect([...rated.values()]).toContain('contradicted');
});
