import { ReportSections } from '../../figure/report-sections.tsx';
import { PageHead } from '../../layout/page-head.tsx';

export function Page() {
  return (
    <>
      <PageHead page="deliveries" />
      <ReportSections names={sections} />
    </>
  );
}

const sections = ['deliveries', 'cases'] as const;
