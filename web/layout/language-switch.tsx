import { type LanguageCode, languageParameters, languages, useLanguage } from '../language/language.tsx';
import { useAddress } from '../url/use-address.ts';

export function LanguageSwitch() {
  const { code, t } = useLanguage();
  const [, change] = useAddress(languageParameters);
  return (
    <fieldset className="languages">
      <legend className="unseen">{t['site.language']}</legend>
      {(Object.keys(languages) as LanguageCode[]).map((lang) => (
        <button
          key={lang}
          type="button"
          lang={lang}
          aria-pressed={lang === code}
          onClick={() => change({ lang })}
        >
          {languages[lang].name}
        </button>
      ))}
    </fieldset>
  );
}
