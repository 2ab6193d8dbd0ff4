import { useLanguage } from '../language/language.tsx';

export function NotFound() {
  const { t } = useLanguage();
  return (
    <>
      <h1>{t['missing.title']}</h1>
      <p>{t['missing.text']}</p>
    </>
  );
}
