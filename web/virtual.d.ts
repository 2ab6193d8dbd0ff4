/** Style of the report, from src/report/html/style.ts, as a sheet of its own. */
declare module 'virtual:report.css' {}

/** Style of checked texts, from src/report/html/claims-style.ts. */
declare module 'virtual:claims.css' {}

/** Where the WebAssembly of HiGHS lies in the build. */
declare module 'highs/runtime?url' {
  const address: string;
  export default address;
}
