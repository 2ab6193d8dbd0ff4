import { PageHead } from '../../layout/page-head.tsx';

export function Page() {
  return (
    <>
      <PageHead page="claims" />
      <pre className="scroll">
        <code>npm run -s burdenshift -- claims check FILE</code>
      </pre>
    </>
  );
}
