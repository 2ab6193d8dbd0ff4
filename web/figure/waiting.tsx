import { useLanguage } from '../language/language.tsx';

/** What stands where an answer is still to come. */
export function Waiting() {
  const { t } = useLanguage();
  return (
    <p className="loading" role="status">
      {t['site.loading']}
    </p>
  );
}
