import { useEffect, useState } from 'preact/hooks';
import { useText } from '../../components/text-context';
import { mayReadAllSites, requestAllSites, watchPermissions } from '../../core/page/all-sites';
import { describeError } from '../../core/page/describe-error';

/** Whether the browser lets Sidelight look at pages, with a button to allow it where it does not. */
export function PermissionState() {
  const t = useText();
  const [isGranted, setIsGranted] = useState<boolean>();
  const [fault, setFault] = useState('');
  useEffect(() => {
    const look = () => {
      mayReadAllSites().then(setIsGranted, (error: unknown) => setFault(t('failed', describeError(error))));
    };
    look();
    return watchPermissions(look);
  }, [t]);
  const grant = () => {
    requestAllSites().then(
      (given) => {
        setIsGranted(given);
        setFault(given ? '' : t('stateDenied'));
      },
      (error: unknown) => setFault(t('failed', describeError(error))),
    );
  };
  return (
    <div class="notice">
      <p role="status">{isGranted !== undefined && t(isGranted ? 'welcomeGranted' : 'welcomeMissing')}</p>
      {isGranted === false && (
        <button type="button" onClick={grant}>
          {t('stateGrant')}
        </button>
      )}
      {fault !== '' && <p role="alert">{fault}</p>}
    </div>
  );
}
