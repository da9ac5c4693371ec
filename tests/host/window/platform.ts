/** What the plugin is told about the device. */

export interface Device {
	mobile: boolean;
}

/** A desktop with Linux, or a phone with Android. */
export function platform({ mobile }: Device): Record<string, boolean | string> {
	return {
		isDesktop: !mobile,
		isDesktopApp: !mobile,
		isMobile: mobile,
		isMobileApp: mobile,
		isPhone: mobile,
		isAndroidApp: mobile,
		isTablet: false,
		isIosApp: false,
		isMacOS: false,
		isWin: false,
		isLinux: !mobile,
		isSafari: false,
		resourcePathPrefix: "app://test-host/",
	};
}
