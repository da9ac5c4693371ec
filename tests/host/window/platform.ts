/** What the plugin is told about the device. */

export interface Device {
	mobile: boolean;
	mac?: boolean;
}

/** A desktop with Linux or macOS, or a phone with Android. */
export function platform({ mobile, mac = false }: Device): Record<string, boolean | string> {
	return {
		isDesktop: !mobile,
		isDesktopApp: !mobile,
		isMobile: mobile,
		isMobileApp: mobile,
		isPhone: mobile,
		isAndroidApp: mobile,
		isTablet: false,
		isIosApp: false,
		isMacOS: mac && !mobile,
		isWin: false,
		isLinux: !mobile && !mac,
		isSafari: false,
		resourcePathPrefix: "app://test-host/",
	};
}
