import { ReportSections } from '../../figure/report-sections.tsx';
import { PageHead } from '../../layout/page-head.tsx';

export function Page() {
  return (
    <>
      <PageHead page="spending" />
      <ReportSections names={sections} />
    </>
  );
}

const sections = ['spending', 'compliance', 'cost'] as const;
