import { render } from 'preact';
import '../../assets/theme.css';
import './style.css';
import { OpeningNotice } from '../../components/OpeningNotice';
import { StoreGate } from '../../components/StoreGate';
import { TextContext } from '../../components/text-context';
import { loadRescue } from '../../core/page/load-rescue';
import { preparePage } from '../../core/page/prepare-page';
import { translate } from '../../core/page/translate';
import { watchOpeningNotice } from '../../core/page/watch-opening-notice';
import { watchStoreNotice } from '../../core/page/watch-store-notice';
import { App } from './App';
import { finishChange } from './finish-change';

preparePage('optionsTitle');
const root = document.querySelector('#app');
if (root) {
  render(
    <TextContext.Provider value={translate}>
      <OpeningNotice watch={watchOpeningNotice} />
      <StoreGate watch={watchStoreNotice} loadRescue={loadRescue}>
        <App />
      </StoreGate>
    </TextContext.Provider>,
    root,
  );
}
// A store that cannot be used is told of by the gate.
finishChange().catch(console.warn);
