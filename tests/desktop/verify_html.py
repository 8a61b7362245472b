#!/usr/bin/env python3
"""Opens the verify.html of an exported record in a real browser and gives it the record's folder.

    verify_html.py RECORD [FINGERPRINT]

Prints what the page shows; exits with 0 when the page says VERIFIED, with 1 when it says FAILED.
Needs chromium, chromium-driver and python3-selenium (Debian packages).
"""
import pathlib
import sys

from selenium import webdriver
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.by import By
from selenium.webdriver.support.ui import WebDriverWait


def main(record: pathlib.Path, fingerprint: str) -> int:
    options = webdriver.ChromeOptions()
    for option in ("--headless=new", "--no-sandbox", "--window-size=1000,1200"):
        options.add_argument(option)
    browser = webdriver.Chrome(service=Service("/usr/bin/chromedriver"), options=options)
    try:
        browser.get((record / "verify.html").as_uri())
        browser.find_element(By.ID, "fingerprint").send_keys(fingerprint)
        browser.find_element(By.ID, "choose").send_keys(str(record))
        WebDriverWait(browser, 600).until(
            lambda page: any(word in page.find_element(By.TAG_NAME, "body").text for word in ("VERIFIED", "IN PART", "FAILED")))
        text = browser.find_element(By.TAG_NAME, "body").text
        browser.save_screenshot("verify_html.png")  # in the folder where it was started
        print(text)
        return 0 if "VERIFIED" in text and "FAILED" not in text else 1
    finally:
        browser.quit()


if __name__ == "__main__":
    if len(sys.argv) not in (2, 3):
        sys.exit(__doc__)
    sys.exit(main(pathlib.Path(sys.argv[1]).resolve(), sys.argv[2] if len(sys.argv) == 3 else ""))
