import { ReportSections } from '../../figure/report-sections.tsx';
import { PageHead } from '../../layout/page-head.tsx';

export function Page() {
  return (
    <>
      <PageHead page="method" />
      <ReportSections names={sections} />
    </>
  );
}

const sections = ['yardsticks', 'spreads', 'limits'] as const;
