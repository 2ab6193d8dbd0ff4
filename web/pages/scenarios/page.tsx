import { ReportSections } from '../../figure/report-sections.tsx';
import { PageHead } from '../../layout/page-head.tsx';

export function Page() {
  return (
    <>
      <PageHead page="scenarios" />
      <ReportSections names={sections} />
    </>
  );
}

const sections = ['limits'] as const;
