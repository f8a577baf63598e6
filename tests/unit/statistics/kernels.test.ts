import gammaln from '@stdlib/math-base-special-gammaln';
import betaQuantile from '@stdlib/stats-base-dists-beta-quantile';
import chisquareQuantile from '@stdlib/stats-base-dists-chisquare-quantile';
import fQuantile from '@stdlib/stats-base-dists-f-quantile';
import normalQuantile from '@stdlib/stats-base-dists-normal-quantile';
import tQuantile from '@stdlib/stats-base-dists-t-quantile';

/** The special functions that everything stands on (methods §2.6). */
describe('numeric kernels', () => {
  it.each([
    ['ln Γ(0.243)', gammaln(0.243), 1.3180435846997, 1e-10],
    ['ln Γ(4.414)', gammaln(4.414), 2.3352200522019, 1e-10],
    ['ln Γ(100.25)', gammaln(100.25), 360.284559637764, 1e-10],
    ['Φ⁻¹(0.9)', normalQuantile(0.9, 0, 1), 1.2815515655446, 1e-10],
    ['Φ⁻¹(0.975)', normalQuantile(0.975, 0, 1), 1.959963984540054, 1e-10],
    ['Φ⁻¹(0.995)', normalQuantile(0.995, 0, 1), 2.5758293035489, 1e-10],
    ['Φ⁻¹(0.999)', normalQuantile(0.999, 0, 1), 3.090232306167813, 1e-10],
    ['χ²⁻¹(0.025; 14)', chisquareQuantile(0.025, 14), 5.62872610304, 1e-10],
    ['χ²⁻¹(0.975; 16)', chisquareQuantile(0.975, 16), 28.845350723405, 1e-10],
    ['Beta⁻¹(0.975; 2, 3)', betaQuantile(0.975, 2, 3), 0.805879550317, 1e-10],
    ['Beta⁻¹(0.025; 50.00256, 6.8942)', betaQuantile(0.025, 50.00256, 6.8942), 0.783227, 1e-6],
    ['t⁻¹(0.975; 4)', tQuantile(0.975, 4), 2.776445105198, 1e-10],
    ['t⁻¹(0.975; 29.5)', tQuantile(0.975, 29.5), 2.043724966772, 1e-10],
    ['t⁻¹(0.975; 9)', tQuantile(0.975, 9), 2.262157, 1e-6],
    ['t⁻¹(0.975; 99)', tQuantile(0.975, 99), 1.984217, 1e-6],
    ['F⁻¹(0.975; 5, 18)', fQuantile(0.975, 5, 18), 3.381967805875, 1e-10],
    ['F⁻¹(0.975; 18, 5)', fQuantile(0.975, 18, 5), 6.361883204654, 1e-10],
  ])('%s', (_, computed, reference, tolerance) => {
    expect(Math.abs(computed / reference - 1)).toBeLessThan(tolerance);
  });
});
