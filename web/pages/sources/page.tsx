import { ReportSections } from '../../figure/report-sections.tsx';
import { PageHead } from '../../layout/page-head.tsx';

export function Page() {
  return (
    <>
      <PageHead page="sources" />
      <ReportSections names={sections} />
    </>
  );
}

const sections = ['sources', 'conflicts'] as const;
