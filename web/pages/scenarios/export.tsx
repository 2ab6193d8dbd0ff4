import { use, useState } from 'react';
import { csv, download } from '../../figure/download.ts';
import { useLanguage } from '../../language/language.tsx';
import { loadBaseline } from '../../model/baseline.ts';
import type { VersusColumn } from './use-versus.ts';

/** What a reader takes along: files, numbers, paper, a reference, and the command that makes the same again. */
export function Export({
  against,
  columns,
}: {
  readonly against: string;
  readonly columns: readonly VersusColumn[];
}) {
  const { t } = useLanguage();
  const { meta } = use(loadBaseline());
  const [copied, setCopied] = useState('');
  const answers = columns.flatMap(({ answer, asked }) => (answer ? [{ ...answer, asked }] : []));
  const copy = (text: string): void => {
    navigator.clipboard.writeText(text).then(
      () => setCopied(t['export.copied']),
      () => setCopied(text),
    );
  };
  const command = (scenario: string, replications: number): string =>
    `npm run -s burdenshift -- assess ${against} --as-of ${meta.asOf} --replications ${replications} --seed ${meta.seed} --compare ${scenario}`;
  const citation = (): string =>
    `Burdenshift ${meta.version}, “Who carries NATO’s conventional defence?”, ${answers
      .map(({ name, sha256 }) => `${name} (${sha256.slice(0, 12)})`)
      .join(
        ', ',
      )} compared with ${against}, data edition ${meta.data.edition} (${meta.data.sha256.slice(0, 12)}), as of ${meta.asOf}, seed ${meta.seed}, ${answers[0]?.replications ?? 0} replications, ${location.href}`;
  return (
    <section aria-labelledby="export-title">
      <h2 id="export-title">{t['export.title']}</h2>
      <p className="actions">
        <button type="button" className="button" onClick={() => copy(location.href)}>
          {t['export.link']}
        </button>
        <button
          type="button"
          className="button"
          onClick={() => download(`${against}-compared.csv`, comparisonCsv(against, answers), 'text/csv')}
        >
          CSV
        </button>
        {answers.map(({ name, yaml }) => (
          <button
            key={name}
            type="button"
            className="button"
            onClick={() => download(`${name}.yaml`, yaml, 'application/yaml')}
          >
            {name}.yaml
          </button>
        ))}
        <button type="button" className="button" onClick={() => print()}>
          {t['export.print']}
        </button>
        <button type="button" className="button" onClick={() => copy(citation())}>
          {t['export.cite']}
        </button>
        <span role="status">{copied}</span>
      </p>
      <p className="cite">{citation()}</p>
      <p>{t['export.again']}</p>
      {answers.map(({ name, asked, replications }) => (
        <pre key={name} className="scroll">
          <code>{command('name' in asked ? name : `./${name}.yaml`, replications)}</code>
        </pre>
      ))}
    </section>
  );
}

const comparisonCsv = (
  against: string,
  answers: readonly Required<Pick<VersusColumn, 'answer'>>['answer'][],
): string =>
  csv([
    [
      'base',
      'scenario',
      'scenarioSha256',
      'yardstick',
      'year',
      'probabilityBase',
      'probability',
      'probabilityChange',
      'probabilityChangeError',
      'shareBaseMedian',
      'shareMedian',
      'shareChange',
      'shareChangeP5',
      'shareChangeP95',
    ],
    ...answers.flatMap(({ name, sha256, differences }) =>
      differences.map(({ yardstick, year, probability, share }) => [
        against,
        name,
        sha256,
        yardstick,
        year,
        probability.base,
        probability.other,
        probability.change.mean,
        probability.change.error,
        share.base,
        share.other,
        share.change.mean,
        share.change.quantiles.p5,
        share.change.quantiles.p95,
      ]),
    ),
  ]);
