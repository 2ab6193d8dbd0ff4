import { ReportSections } from '../../figure/report-sections.tsx';
import { useLanguage } from '../../language/language.tsx';
import { PageHead } from '../../layout/page-head.tsx';

/** Pages of the documentation, one a model. */
const documents = Object.keys(import.meta.glob('../../../docs/background/*.md')).map((path) =>
  path.replace(/^(\.\.\/)+/, ''),
);

/** What every yardstick is and ignores, where the bands come from, what the models do not hold. */
export function Page() {
  const { t } = useLanguage();
  return (
    <>
      <PageHead page="method">
        {t['method.lead']} {t['method.language']}
      </PageHead>
      <details>
        <summary>{t['method.docs']}</summary>
        <ul>
          {documents.map((path) => (
            <li key={path}>
              <code>{path}</code>
            </li>
          ))}
        </ul>
      </details>
      <ReportSections names={sections} />
    </>
  );
}

const sections = ['yardsticks', 'spreads', 'limits'] as const;
