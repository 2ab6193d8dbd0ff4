import { PageHead } from '../../layout/page-head.tsx';

export function Page() {
  return (
    <>
      <PageHead page="plan" />
      <pre className="scroll">
        <code>npm run -s burdenshift -- plan solve</code>
      </pre>
    </>
  );
}
